"""Inputs made at random, for all that an editor's folder may hold: the program has to answer each
in plain words, soon and with little memory. `python -m tests.fuzz 2000` tries many."""
