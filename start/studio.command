#!/bin/sh
# A double click in the Finder of a Mac opens this in a window of its own.
exec /bin/sh "$(dirname "$0")/studio.sh" "$@"
