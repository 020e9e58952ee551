#!/bin/sh
# Starts the studio: sets up what is missing, opens it in the browser, and keeps this window open
# when something goes wrong. Folders may be named, as for “infographic studio”.

here=$(cd -P "$(dirname "$0")" && pwd) || exit 1
root=${here%/start}

# The language of the person: what INFOGRAPHIC_UI says, or the system (a Mac says it to programs of
# its own only).
language=${INFOGRAPHIC_UI:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
if [ "$(uname)" = Darwin ] && [ -z "${INFOGRAPHIC_UI:-}" ]; then
    language=$(defaults read -g AppleLocale 2>/dev/null || echo "$language")
fi

case $language in
fi*)
    starting="Studio käynnistyy. Ensimmäisellä kerralla se hakee tarvitsemansa, noin minuutti."
    keep="Pidä tämä ikkuna auki niin kauan kuin käytät studiota."
    no_python="Koneelta puuttuu Python 3, jolla studio toimii."
    install_mac="Asenna se osoitteesta https://www.python.org/downloads/ ja käynnistä studio uudelleen."
    install_linux="Kirjoita päätteeseen tämä rivi tai pyydä tukea tekemään se, ja käynnistä studio uudelleen:"
    missing="Koneelta puuttuu jotakin. Ylempänä lukee mitä ja millä rivillä sen saa. Tee se tai pyydä tukea tekemään se, ja käynnistä studio uudelleen."
    failed="Studio pysähtyi virheeseen. Ylempänä lukee syy: näytä se tuelle, jos et tiedä, mitä tehdä."
    close="Sulje ikkuna painamalla Enter."
    ;;
sv*)
    starting="Studion startar. Första gången hämtar den det den behöver, ungefär en minut."
    keep="Ha det här fönstret öppet så länge du använder studion."
    no_python="Python 3, som studion behöver, saknas på datorn."
    install_mac="Installera det från https://www.python.org/downloads/ och starta studion på nytt."
    install_linux="Skriv den här raden i en terminal eller be supporten göra det, och starta studion på nytt:"
    missing="Något saknas på datorn. Ovanför står vad och med vilken rad du får det. Gör det eller be supporten göra det, och starta studion på nytt."
    failed="Studion stannade på ett fel. Ovanför står varför: visa det för supporten om du inte vet vad du ska göra."
    close="Stäng fönstret med Enter."
    ;;
*)
    starting="The studio is starting. The first time it fetches what it needs, for about a minute."
    keep="Keep this window open as long as you use the studio."
    no_python="Python 3, which the studio needs, is missing on this computer."
    install_mac="Install it from https://www.python.org/downloads/ and start the studio again."
    install_linux="Type this line in a terminal or have your support do it, and start the studio again:"
    missing="Something is missing on this computer. Above stands what it is, and the line that gets it. Do that or have your support do it, and start the studio again."
    failed="The studio stopped at a fault. Above stands why: show it to your support if you do not know what to do."
    close="Press Enter to close this window."
    ;;
esac

tell() { printf '%s\n' "$@"; }

stay_open() {
    tell "" "$close"
    read -r _
    exit "$1"
}

# A caller's own Python settings must not reach into the program's environment.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV

tell "$starting" "$keep" ""
if ! command -v python3 >/dev/null; then
    tell "$no_python"
    if [ "$(uname)" = Darwin ]; then
        tell "$install_mac"
    else
        tell "$install_linux" "    sudo apt-get install python3 python3-venv"
    fi
    stay_open 3
fi

python3 -E -S "$root/tools/setup.py" requirements.lock
case $? in
0) ;;
130) exit 130 ;;
*)
    tell "" "$missing"
    stay_open 3
    ;;
esac

# Within Windows (WSL) the browser is that of Windows.
if [ -z "${BROWSER:-}" ] && grep -qi microsoft /proc/version 2>/dev/null; then
    BROWSER="powershell.exe -NoProfile -Command Start-Process %s"
    export BROWSER
fi

[ $# -gt 0 ] || cd "$root" || exit 1
"$root/.venv/bin/infographic" studio "$@"
code=$?
# Stopped by Ctrl C, by the system, or by closing the window.
case $code in
0 | 129 | 130 | 143) exit "$code" ;;
esac
tell "" "$failed"
stay_open "$code"
