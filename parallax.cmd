@echo off
rem Builds the program when its sources changed, then starts it with the given arguments.
setlocal
set "here=%~dp0"
set "run=%here%artifacts\run"
set "program=%run%\bin\Parallax.Cli\release\Parallax.Cli.dll"

powershell -NoProfile -Command "$b = Get-Item '%run%\built' -ErrorAction SilentlyContinue; if (-not $b -or -not (Test-Path '%program%')) { exit 1 }; if (Get-ChildItem -Recurse '%here%src', '%here%Directory.Build.props', '%here%Directory.Packages.props', '%here%global.json' | Where-Object LastWriteTime -gt $b.LastWriteTime | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

dotnet --list-sdks 2>nul | findstr /b "10." >nul
if errorlevel 1 goto missing
echo parallax: building (only after a change) ... 1>&2
if not exist "%run%" mkdir "%run%"
type nul > "%run%\begun"
dotnet build "%here%src\Parallax.Cli\Parallax.Cli.csproj" -c Release -v quiet --nologo -p:ParallaxQuickBuild=true --artifacts-path "%run%" 1>&2
if errorlevel 1 goto failed
move /y "%run%\begun" "%run%\built" >nul

:start
if exist "%run%\ahead\Parallax.Cli.dll" set "program=%run%\ahead\Parallax.Cli.dll"
if not defined DOTNET_EnableWriteXorExecute set "DOTNET_EnableWriteXorExecute=0"
dotnet "%program%" %*
exit /b %errorlevel%

:missing
echo parallax needs the .NET 10 SDK, which is not on this machine. 1>&2
echo Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or: winget install Microsoft.DotNet.SDK.10 1>&2
exit /b 2

:failed
echo parallax: the build failed. 1>&2
exit /b 2
