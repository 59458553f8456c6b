"""The command line: parse arguments, call one function, print. Nothing else prints or exits."""
