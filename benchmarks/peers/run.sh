#!/usr/bin/env bash
# Builds and runs InfraTco (widest and scalar lanes), the C++ peer and the NumPy peer in turn, on the same model and the same number of
# threads, and prints medians, ratios and the agreement of the means. Needs the .NET SDK; g++ and python3 with numpy where they are there.
# usage: run.sh [--json FILE] [--paths N] [--threads N] [--repeats N]
set -euo pipefail

json="" paths=400000 threads=$(nproc) repeats=5
while [ $# -gt 0 ]; do
    if [ $# -lt 2 ]; then echo "run.sh: $1 needs a value, or is not an option" >&2; exit 2; fi
    case "$1" in
        --json) json=$2 ;;
        --paths) paths=$2 ;;
        --threads) threads=$2 ;;
        --repeats) repeats=$2 ;;
        *) echo "run.sh: '$1' is not an option; usage: run.sh [--json FILE] [--paths N] [--threads N] [--repeats N]" >&2; exit 2 ;;
    esac
    shift 2
done
for number in "$paths" "$threads" "$repeats"; do
    case "$number" in
        ''|0*|*[!0-9]*) echo "run.sh: '$number' must be a whole number above zero" >&2; exit 2 ;;
    esac
done

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The slow engines run at most so many paths: a rate hardly depends on the number.
slow=$((paths < 131072 ? paths : 131072))

project="$here/../InfraTco.Peers"
if ! dotnet build -c Release "$project" -m:1 -nodeReuse:false -v quiet --nologo > "$work/build" 2>&1; then
    cat "$work/build" >&2
    exit 1
fi
infratco="$project/bin/Release/net10.0/InfraTco.Peers"
"$infratco" export "$work/model.txt"

cpp=""
if command -v "${CXX:-g++}" > /dev/null; then
    "${CXX:-g++}" -std=c++17 -O3 -march=native -fopenmp -fno-math-errno -fno-trapping-math -w -Wno-psabi -o "$work/futures" "$here/futures.cpp"
    cpp="$work/futures"
else
    echo "run.sh: no g++ here, so no C++ peer (Debian: apt-get install g++)" >&2
fi

python=""
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import numpy" 2> /dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || echo "run.sh: no python3 with numpy here, so no NumPy peer (Debian: apt-get install python3-numpy)" >&2

for ((i = 0; i < repeats; i++)); do
    "$infratco" run --paths "$paths" --threads "$threads" --lane widest --json
    [ -z "$cpp" ] || OMP_WAIT_POLICY=passive "$cpp" "$work/model.txt" --paths "$paths" --threads "$threads"
    "$infratco" run --paths "$slow" --threads "$threads" --lane scalar --json
    [ -z "$python" ] || "$python" "$here/futures.py" "$work/model.txt" --paths "$slow" --threads "$threads"
done > "$work/results"

"$infratco" summarise "$work/results" ${json:+--json "$json"}
