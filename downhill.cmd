@echo off
rem Downhill's command on Windows. What to start is found, fetched and built by .mvn\downhill.ps1, which see for the
rem variables that matter; it leaves the folder of the JDK and that of the jars in a file.
rem `downhill test` runs all tests, `downhill bench` measures it beside its rivals.
setlocal DisableDelayedExpansion

set "DOWNHILL_HERE=%~dp0"
set "DOWNHILL_SELF=%~f0"
set "DOWNHILL_ANSWER=%TEMP%\downhill-%RANDOM%-%RANDOM%.txt"
set "DOWNHILL_TASK=run"
if /i "%~1"=="test" set "DOWNHILL_TASK=test"
if /i "%~1"=="bench" set "DOWNHILL_TASK=bench"
set "DOWNHILL_ARGUMENTS="
if not "%DOWNHILL_TASK%"=="run" set DOWNHILL_ARGUMENTS=%*

powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%~dp0.mvn\downhill.ps1"
if errorlevel 1 (
  set "DOWNHILL_CODE=%ERRORLEVEL%"
  goto :done
)

set "DOWNHILL_JDK="
set "DOWNHILL_APP="
set "DOWNHILL_RIVALS="
for /f "usebackq tokens=1,* delims==" %%a in ("%DOWNHILL_ANSWER%") do (
  if "%%a"=="jdk" set "DOWNHILL_JDK=%%b"
  if "%%a"=="app" set "DOWNHILL_APP=%%b"
  if "%%a"=="maven" set "DOWNHILL_MAVEN=%%b"
  if "%%a"=="rivals" set "DOWNHILL_RIVALS=%%b"
)
del "%DOWNHILL_ANSWER%" 2>nul

if not "%DOWNHILL_TASK%"=="run" goto :build

rem The studio's jars are many: nothing else should have to look through them.
set "DOWNHILL_PATH=%DOWNHILL_APP%"
set "DOWNHILL_MODULES="
if /i "%~1"=="studio" (
  set "DOWNHILL_PATH=%DOWNHILL_APP%;%DOWNHILL_APP%\studio"
  set "DOWNHILL_MODULES=--add-modules=io.github.downhill.studio"
)

"%DOWNHILL_JDK%\bin\java.exe" --add-exports java.base/jdk.internal.module=io.github.downhill.cli "-Ddownhill.vector=%DOWNHILL_APP%\vector" "-Ddownhill.command=%~0" %DOWNHILL_JAVA_OPTIONS% %DOWNHILL_MODULES% -p "%DOWNHILL_PATH%" -m io.github.downhill.cli/io.github.downhill.cli.Launch %*
set "DOWNHILL_CODE=%ERRORLEVEL%"
goto :done

:build
rem All arguments but the first go to Maven, or to the benchmarks that it builds. They are cut out of the whole line,
rem because commas and equals signs would part them if they were taken one by one.
set "JAVA_HOME=%DOWNHILL_JDK%"
set "MAVEN_OPTS=-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
pushd "%DOWNHILL_HERE%"
if "%DOWNHILL_TASK%"=="bench" goto :bench
call "%DOWNHILL_MAVEN%" -B -ntp verify %DOWNHILL_ARGUMENTS:*test=%
set "DOWNHILL_CODE=%ERRORLEVEL%"
popd
goto :done

:bench
if not exist target mkdir target
set "DOWNHILL_PROFILE="
if defined DOWNHILL_RIVALS set "DOWNHILL_PROFILE=-Privals"
call "%DOWNHILL_MAVEN%" -B -ntp -q -Dquick %DOWNHILL_PROFILE% -pl "benchmarks%DOWNHILL_RIVALS%" -am package >"target\bench.log" 2>&1 <nul
if errorlevel 1 goto :unbuilt
popd
"%JAVA_HOME%\bin\java.exe" --add-modules=jdk.incubator.vector "-Ddownhill.launcher=%DOWNHILL_SELF%" "-Ddownhill.rivals=%DOWNHILL_HERE%benchmarks\rivals" -cp "%DOWNHILL_HERE%benchmarks\target\quick\app\*" io.github.downhill.benchmarks.Bench %DOWNHILL_ARGUMENTS:*bench=%
set "DOWNHILL_CODE=%ERRORLEVEL%"
goto :done

:unbuilt
popd
echo downhill: the benchmarks could not be built; all that Maven said is in "%DOWNHILL_HERE%target\bench.log". 1>&2
set "DOWNHILL_CODE=1"

:done
if exist "%DOWNHILL_ANSWER%" del "%DOWNHILL_ANSWER%" 2>nul
exit /b %DOWNHILL_CODE%
