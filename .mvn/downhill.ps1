# Does for downhill.cmd what the script downhill does elsewhere: finds a JDK 25 or later (fetching one if there is none),
# builds Downhill if its sources have changed since, and writes where both are into the file $env:DOWNHILL_ANSWER.
#
#   DOWNHILL_JAVA      the JDK to use: its folder, or its java.exe
#   DOWNHILL_OFFLINE   if set, nothing is ever fetched
#   DOWNHILL_JDK_URL   the archive (.zip) to fetch a JDK from, with its .sha256.txt beside it

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$oldest = 25
$temurin = "https://adoptium.net/temurin/releases/?version=$oldest"
$here = $env:DOWNHILL_HERE.TrimEnd('\')
$launcher = Join-Path $here 'target\launcher'
$cache = Join-Path $env:LOCALAPPDATA 'downhill'

function Say([string] $sentence) {
  [Console]::Error.WriteLine("downhill: $sentence")
}

function Fail([int] $code, [string] $sentence) {
  Say $sentence
  exit $code
}

# ---- Which Java ----------------------------------------------------------------------------------------------------

# The version of the Java in a folder, "25.0.3" for example; nothing if there is none.
function Get-JavaVersion([string] $folder) {
  if (-not $folder -or -not (Test-Path -LiteralPath "$folder\bin\java.exe" -PathType Leaf)) { return $null }
  if (Test-Path -LiteralPath "$folder\release") {
    foreach ($line in Get-Content -LiteralPath "$folder\release") {
      if ($line -match '^JAVA_VERSION="([^"]*)"') { return $Matches[1] }
    }
  }
  return $null
}

function Test-Usable([string] $folder) {
  $version = Get-JavaVersion $folder
  return $version -and ($version -match '^(\d+)') -and ([int] $Matches[1] -ge $oldest) -and
    (Test-Path -LiteralPath "$folder\bin\javac.exe")
}

function Get-Candidates {
  if ($env:JAVA_HOME) { $env:JAVA_HOME }
  foreach ($folder in ($env:PATH -split ';')) {
    if ($folder -and $folder.TrimEnd('\') -match '^(.*)\\bin$') { $Matches[1] }
  }
  $parents = @()
  foreach ($programs in @($env:ProgramFiles, $env:ProgramW6432)) {
    if ($programs) {
      foreach ($maker in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft', 'SapMachine') {
        $parents += "$programs\$maker"
      }
    }
  }
  if ($env:LOCALAPPDATA) { $parents += "$env:LOCALAPPDATA\Programs\Eclipse Adoptium" }
  if ($env:USERPROFILE) {
    $parents += "$env:USERPROFILE\.jdks"
    $parents += "$env:USERPROFILE\.gradle\jdks"
    $parents += "$env:USERPROFILE\.sdkman\candidates\java"
    $parents += "$env:USERPROFILE\scoop\apps"
  }
  foreach ($parent in $parents) {
    if (Test-Path -LiteralPath $parent) {
      foreach ($child in Get-ChildItem -LiteralPath $parent -Directory) {
        $child.FullName
        Join-Path $child.FullName 'current'
      }
    }
  }
  Join-Path $cache 'jdk'
}

function Find-Jdk {
  if ($env:DOWNHILL_JAVA) {
    $folder = $env:DOWNHILL_JAVA.TrimEnd('\')
    if (Test-Path -LiteralPath $folder -PathType Leaf) { $folder = Split-Path (Split-Path $folder) }
    if (Test-Usable $folder) { return $folder }
    $version = Get-JavaVersion $folder
    $what = 'is neither the folder of a JDK nor a java.exe'
    if ($version -and ($version -match '^(\d+)') -and ([int] $Matches[1] -ge $oldest)) { $what = 'has no javac, which building needs' }
    elseif ($version) { $what = "is Java $version" }
    Fail 2 "DOWNHILL_JAVA ($env:DOWNHILL_JAVA) $what; it must name a JDK $oldest or later."
  }
  foreach ($folder in Get-Candidates) {
    if (Test-Usable $folder) { return $folder }
  }
  return $null
}

# ---- Fetching a JDK ------------------------------------------------------------------------------------------------

function Get-Jdk {
  if ($env:DOWNHILL_OFFLINE) {
    Fail 1 "no JDK $oldest or later was found, and DOWNHILL_OFFLINE forbids fetching one: install one ($temurin) and set JAVA_HOME to its folder."
  }
  Say "no JDK $oldest or later was found: fetching Temurin $oldest into $cache (about 140 MB, once)..."
  $fetched = Join-Path $cache "fetching.$PID"
  $url = $env:DOWNHILL_JDK_URL
  try {
    New-Item -ItemType Directory -Force -Path $fetched | Out-Null
    if (-not $url) {
      $architecture = 'x64'
      if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { $architecture = 'aarch64' }
      $question = "https://api.adoptium.net/v3/assets/latest/$oldest/hotspot?os=windows&architecture=$architecture&image_type=jdk&vendor=eclipse"
      $answer = @(Invoke-RestMethod -UseBasicParsing -Uri $question)
      if (-not $answer.Count) { throw "api.adoptium.net knows no Temurin $oldest for Windows on $architecture" }
      $url = $answer[0].binary.package.link
    }
    Invoke-WebRequest -UseBasicParsing -Uri "$url.sha256.txt" -OutFile "$fetched\sum"
    $expected = ((Get-Content -LiteralPath "$fetched\sum" -TotalCount 1) -split '\s+')[0]
    Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile "$fetched\archive.zip"
    $actual = (Get-FileHash -LiteralPath "$fetched\archive.zip" -Algorithm SHA256).Hash
    if ($actual -ne $expected) { throw "its SHA-256 is $actual instead of $expected" }
    Expand-Archive -LiteralPath "$fetched\archive.zip" -DestinationPath "$fetched\open"
    $folder = Get-ChildItem -LiteralPath "$fetched\open" -Directory | Where-Object { Test-Usable $_.FullName } | Select-Object -First 1
    if (-not $folder) { throw 'it holds no JDK that will do' }
    if (-not (Test-Usable "$cache\jdk")) {
      if (Test-Path -LiteralPath "$cache\jdk") { Remove-Item -Recurse -Force -LiteralPath "$cache\jdk" }
      Move-Item -LiteralPath $folder.FullName -Destination "$cache\jdk"
    }
  }
  catch {
    $why = $_.Exception.Message
    if (Test-Path -LiteralPath $fetched) { Remove-Item -Recurse -Force -LiteralPath $fetched }
    Fail 1 "could not fetch a JDK from ${url}: $why; nothing was installed. Install one ($temurin) and set JAVA_HOME to its folder."
  }
  Remove-Item -Recurse -Force -LiteralPath $fetched
  return (Join-Path $cache 'jdk')
}

# ---- Building ------------------------------------------------------------------------------------------------------

# An installed Maven that is recent enough, else the wrapper, which fetches one.
function Find-Maven([string] $jdk) {
  $installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($installed) {
    $env:JAVA_HOME = $jdk
    $said = (& $installed.Source -v 2>$null) -join "`n"
    if (($said -match 'Apache Maven (\d+)\.(\d+)') -and
      (([int] $Matches[1] -gt 3) -or ([int] $Matches[1] -eq 3 -and [int] $Matches[2] -ge 8))) {
      return $installed.Source
    }
  }
  return (Join-Path $here 'mvnw.cmd')
}

# The folder of what was built last, if nothing has changed since.
function Get-Built {
  $built = Join-Path $launcher 'built'
  if (-not (Test-Path -LiteralPath $built)) { return $null }
  $app = Join-Path $launcher ((Get-Content -LiteralPath $built -TotalCount 1).Trim())
  if (-not (Test-Path -LiteralPath $app)) { return $null }
  $then = (Get-Item -LiteralPath $built).LastWriteTimeUtc
  $sources = @(Get-Item -LiteralPath (Join-Path $here 'pom.xml'))
  $sources += Get-ChildItem -LiteralPath (Join-Path $here '.mvn') -Recurse -Force
  foreach ($module in Get-ChildItem -LiteralPath $here -Directory) {
    $pom = Join-Path $module.FullName 'pom.xml'
    if (Test-Path -LiteralPath $pom) {
      $sources += Get-Item -LiteralPath $pom
      $main = Join-Path $module.FullName 'src\main'
      if (Test-Path -LiteralPath $main) {
        $sources += Get-Item -LiteralPath $main
        $sources += Get-ChildItem -LiteralPath $main -Recurse
      }
    }
  }
  foreach ($source in $sources) {
    if ($source.LastWriteTimeUtc -gt $then) { return $null }
  }
  return $app
}

function Build([string] $jdk) {
  try { New-Item -ItemType Directory -Force -Path $launcher | Out-Null }
  catch { Fail 1 "Downhill must be built first, and its folder $here cannot be written." }
  # Whoever holds this file open builds; it closes by itself when its holder ends, however that ends.
  $lock = $null
  $waited = $false
  while (-not $lock) {
    try { $lock = [IO.File]::Open((Join-Path $launcher 'lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
    catch [IO.IOException] {
      if (-not $waited) { Say 'waiting for another downhill that is at it already...' }
      $waited = $true
      Start-Sleep -Milliseconds 300
    }
  }
  try {
    $app = Get-Built
    if ($app) { return $app }
    if (Test-Path -LiteralPath (Join-Path $launcher 'built')) { Say 'building Downhill again, because its sources have changed...' }
    else { Say 'building Downhill (first use, about a minute)...' }
    $building = Join-Path $launcher 'building'
    if (Test-Path -LiteralPath $building) {
      # A build that was cut off may have left files that look complete.
      foreach ($module in Get-ChildItem -LiteralPath $here -Directory) {
        $quick = Join-Path $module.FullName 'target\quick'
        if (Test-Path -LiteralPath $quick) { Remove-Item -Recurse -Force -LiteralPath $quick }
      }
    }
    Set-Content -LiteralPath $building -Value ''
    $began = [DateTime]::UtcNow
    $log = Join-Path $here 'target\build.log'
    $maven = Find-Maven $jdk
    $env:JAVA_HOME = $jdk
    $env:MAVEN_OPTS = "-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $env:MAVEN_OPTS"
    $offline = ''
    if ($env:DOWNHILL_OFFLINE) { $offline = '-o' }
    Push-Location -LiteralPath $here
    # cmd does the redirecting, because PowerShell 5 turns what a program says on its error stream into errors of its own.
    & $env:ComSpec /d /c "`"`"$maven`" -B -ntp $offline -q -Dquick -pl cli -am package > `"$log`" 2>&1 < nul`""
    $code = $LASTEXITCODE
    Pop-Location
    Remove-Item -Force -LiteralPath $building
    if ($code -ne 0) {
      Get-Content -LiteralPath $log -Tail 25 | ForEach-Object { [Console]::Error.WriteLine($_) }
      Fail 1 "Downhill could not be built; all that Maven said is in $log."
    }
    # A folder of its own, because a Downhill that still runs keeps its files open.
    $name = 'app.' + $began.ToString('yyyyMMddHHmmss') + ".$PID"
    $app = Join-Path $launcher $name
    New-Item -ItemType Directory -Path (Join-Path $app 'vector') | Out-Null
    Copy-Item -Path (Join-Path $here 'cli\target\quick\app\*.jar') -Destination $app
    Move-Item -Path (Join-Path $app 'downhill-kernels-vector-*.jar') -Destination (Join-Path $app 'vector')
    Copy-Item -Recurse -Path (Join-Path $here 'cli\target\quick\app\studio') -Destination $app
    foreach ($old in Get-ChildItem -LiteralPath $launcher -Directory -Filter 'app.*') {
      if ($old.Name -ne $name) { Remove-Item -Recurse -Force -LiteralPath $old.FullName -ErrorAction SilentlyContinue }
    }
    $new = Join-Path $launcher 'built.new'
    Set-Content -LiteralPath $new -Value $name -Encoding Ascii
    (Get-Item -LiteralPath $new).LastWriteTimeUtc = $began
    Move-Item -Force -LiteralPath $new -Destination (Join-Path $launcher 'built')
    return $app
  }
  finally { $lock.Close() }
}

# ---- Which rivals --------------------------------------------------------------------------------------------------

# The modules of those rivals named after --rivals that are Java libraries, each with a comma before it. They are large,
# so each is built only if it is named.
function Get-Rivals {
  $modules = ''
  foreach ($list in [regex]::Matches($env:DOWNHILL_ARGUMENTS, '--rivals[ =]+"?([^ "]+)')) {
    foreach ($name in ($list.Groups[1].Value.ToLowerInvariant() -split ',')) {
      if ($name -in 'djl', 'deeplearning4j', 'smile', 'spark') { $modules += ",benchmarks/rivals/$name" }
    }
  }
  return $modules
}

# ---- What to start -------------------------------------------------------------------------------------------------

$jdk = Find-Jdk
if (-not $jdk) { $jdk = Get-Jdk }
if ((Get-JavaVersion $jdk) -match '^25(\.0\.[0-2])?([^.\d]|$)' -and -not [Console]::IsErrorRedirected) {
  Say "Java $(Get-JavaVersion $jdk) has known faults; 25.0.3 or later is better ($temurin)."
}
$answer = @("jdk=$jdk")
if ($env:DOWNHILL_TASK -ne 'run') {
  $answer += "maven=$(Find-Maven $jdk)"
  $answer += "rivals=$(Get-Rivals)"
}
else {
  $app = Get-Built
  if (-not $app) { $app = Build $jdk }
  $answer += "app=$app"
}
# In the code page of the console, as that is how cmd will read it; but without the mark that UTF-8 would begin with.
$encoding = [Console]::OutputEncoding
if ($encoding.CodePage -eq 65001) { $encoding = New-Object Text.UTF8Encoding($false) }
[IO.File]::WriteAllLines($env:DOWNHILL_ANSWER, [string[]] $answer, $encoding)
exit 0
