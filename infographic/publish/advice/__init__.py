"""What is to be mended in the texts of a guide, or looked at, though pictures can be made.

Each piece of advice is a function of the content that gives problems at their very places;
`publish.preflight` lists them.
"""
