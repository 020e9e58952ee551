@echo off
rem Starts the studio within WSL, Windows' own Linux, which the program needs, and says how to get
rem that where it is missing. The window stays open when something goes wrong.
chcp 65001 >nul
setlocal
set "language=en"
for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "locale=%%l"
if /i "%locale:~0,2%"=="fi" set "language=fi"
if /i "%locale:~0,2%"=="sv" set "language=sv"
set "INFOGRAPHIC_UI=%language%"
set "WSLENV=INFOGRAPHIC_UI/u:%WSLENV%"

where wsl.exe >nul 2>nul || goto missing
wsl.exe --exec true >nul 2>nul || goto missing

wsl.exe --cd "%~dp0" --exec sh ./studio.sh
if errorlevel 1 goto stay
exit /b 0

:missing
goto missing_%language%

:missing_fi
echo Studio tarvitsee Windowsin oman Linuxin (WSL), jota tällä koneella ei ole.
echo.
echo 1. Avaa Käynnistä-valikko, kirjoita PowerShell ja valitse "Suorita järjestelmänvalvojana".
echo    Jos et saa tehdä sitä itse, lähetä nämä rivit tukeen.
echo 2. Kirjoita:  wsl --install -d Debian
echo 3. Käynnistä kone uudelleen. Avaa sitten Käynnistä-valikosta Debian, valitse itsellesi nimi ja
echo    salasana ja kirjoita:  sudo apt-get update
echo    ja sitten:  sudo apt-get install python3 python3-venv libcairo2
echo 4. Kaksoisnapsauta tätä tiedostoa uudelleen.
goto stay

:missing_sv
echo Studion behöver Windows egen Linux (WSL), som inte finns på den här datorn.
echo.
echo 1. Öppna Start-menyn, skriv PowerShell och välj "Kör som administratör".
echo    Om du inte får göra det själv, skicka dessa rader till supporten.
echo 2. Skriv:  wsl --install -d Debian
echo 3. Starta om datorn. Öppna sedan Debian från Start-menyn, välj ett namn och ett lösenord och
echo    skriv:  sudo apt-get update
echo    och sedan:  sudo apt-get install python3 python3-venv libcairo2
echo 4. Dubbelklicka på den här filen igen.
goto stay

:missing_en
echo The studio needs Windows' own Linux (WSL), which is missing on this computer.
echo.
echo 1. Open the Start menu, type PowerShell and choose "Run as administrator".
echo    If you may not do that yourself, send these lines to your support.
echo 2. Type:  wsl --install -d Debian
echo 3. Restart the computer. Then open Debian from the Start menu, choose a name and a password and
echo    type:  sudo apt-get update
echo    and then:  sudo apt-get install python3 python3-venv libcairo2
echo 4. Double-click this file again.
goto stay

:stay
echo.
pause
exit /b 1
