"""How the weights of letter groups are learned: `python -m training.spelling --data ../shared/data`.

Expectation maximisation finds which groups of letters stand for each other (many-to-many alignment, Jiampojamarn et
al. 2007), then logistic regression against the likest other names gives each group its log odds.
Needs SciPy; takes about ten minutes on two cores.
"""
