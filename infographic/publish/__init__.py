"""From content to a folder of files: `variants` says which files, `build` draws and writes them,
`report` tells how they turned out, `summary` says it to the user."""
