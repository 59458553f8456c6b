"""The pipeline: which stages there are (`plan`), how they are run, kept and resumed (`run`).

`stage` one step on one document · `read` document -> Reading · `several` documents at once ·
`conclude` readings -> Record · `assemble` the record put together
"""
