#!/bin/bash
# The fresh machine trial: boots a fresh Debian in a container, types what docs/running.md says under "One machine" word for word, and then operates
# the site as a host does, with all that goes wrong there. It says a line for each thing it tried: "ok", "NOT OK" or "note", the seconds, and what.
#
#   deploy/trial.sh [--suite bookworm|trixie] [--project DIR] [--work DIR] [--cache DIR] [--only PART[,PART]…]
#                   [--release FILE] [--tests] [--keep] [--again]
#
#   --suite     the Debian: bookworm (12, the default) or trixie (13)
#   --project   the project that is tried, as it is committed; the one that this script lies in by default
#   --work      where the machine and the log lie: 12 GB; /var/tmp/fresh-machine by default
#   --cache     keeps the untouched Debian there for the next run, which saves a minute
#   --only      some parts alone, by their names: the files in deploy/trial/parts/. What they need is done first
#   --release   a release file for https://example.org: the machine that takes one is tried with it, and no other
#   --tests     `npm ci && npm test` on the fresh machine instead, as root and as an ordinary user
#   --keep      leaves the machine's disk, so that the next run can have --again
#   --again     takes the disk that --keep left, with the site installed, in place of a fresh one: for work on the trial itself
#
# Needs: root, on Debian; systemd-container, mmdebstrap, slirp4netns, git, curl, openssl, pebble (without it, its package is fetched and unpacked in
# --work); the packages of the project that this script lies in (npm ci); loop devices; a network for the packages of Debian and npm, whose settings
# are taken over from this machine. It has a network of its own, so no port of this machine is touched, and two trials may run at once.
#
# Takes about a quarter of an hour. Every wait is bounded. In the end the container is powered off and everything is removed but the log, whatever
# happens. Exit 1 where something was not ok.
# What is set here is read in the files below trial/.
# shellcheck disable=SC2034
set -u -o pipefail
export LC_ALL=C.UTF-8

HERE=$(cd "$(dirname "$0")" && pwd)
WORDS=("$@")
SUITE=bookworm PROJECT=$(dirname "$HERE") WORK=/var/tmp/fresh-machine CACHE='' ONLY='' RELEASE_FILE='' TESTS='' KEEP='' AGAIN=''

show_help() { sed -n '2,/^# What is set/{/^# What is set/d;s/^# \{0,1\}//;p}' "$0"; }
while [ $# -gt 0 ]; do
	case $1 in
	--suite | --project | --work | --cache | --only | --release)
		if [ $# -lt 2 ]; then
			echo "$1 needs a word behind it (deploy/trial.sh --help)." >&2
			exit 2
		fi
		;;&
	--suite) SUITE=$2 && shift 2 ;;
	--project) PROJECT=$(cd "$2" && pwd) || exit 2 && shift 2 ;;
	--work) WORK=$2 && shift 2 ;;
	--cache) CACHE=$2 && shift 2 ;;
	--only) ONLY="$ONLY ${2//,/ }" && shift 2 ;;
	--release) RELEASE_FILE=$(realpath -e "$2") || exit 2 && shift 2 ;;
	--tests) TESTS=yes && shift ;;
	--keep) KEEP=yes && shift ;;
	--again) AGAIN=yes KEEP=yes && shift ;;
	--help | -h) show_help && exit ;;
	*)
		echo "\"$1\" is no option. deploy/trial.sh --help says which there are." >&2
		exit 2
		;;
	esac
done

for part in say network machine world text visitor host; do
	# shellcheck disable=SC1090
	. "$HERE/trial/$part.sh"
done

# In this order: those that change what the next would find come last.
ON_FIRST_MACHINE='install serves rights room staff runs certificate update refuses back doctor reboot'
ON_SECOND_MACHINE='answers release-file'

for part in $ONLY; do
	case " $ON_FIRST_MACHINE $ON_SECOND_MACHINE " in
	*" $part "*) ;;
	*)
		echo "\"$part\" is no part. The parts are: $ON_FIRST_MACHINE $ON_SECOND_MACHINE" >&2
		exit 2
		;;
	esac
done
is_wanted() { [ -z "$ONLY" ] || [[ " $ONLY " == *" $1 "* ]]; }
any_is_wanted() {
	local part
	for part in "$@"; do if is_wanted "$part"; then return 0; fi; done
	return 1
}
# Each part is a file with a function of its name, and what others may need of it.
for part in "$HERE"/trial/parts/*.sh; do
	# shellcheck disable=SC1090
	. "$part"
done
run_part() {
	heading "$1"
	"try_${1//-/_}"
}

# In one piece, so that the file may change while it runs.
main() {
	need_this_machine
	enter_own_network "$@"
	trap finish EXIT
	trap 'exit 130' INT TERM
	make_ready
	write_blocks
	begin_world
	if [ -n "$RELEASE_FILE" ]; then
		try_second_machine
		return
	fi
	start_machine first
	if [ -n "$TESTS" ]; then
		run_part tests
		return
	fi
	if [ -z "$AGAIN" ] || [[ " $ONLY " == *" install "* ]]; then run_part install; else check_site 'the machine that was kept' install; fi
	run_parts "$ON_FIRST_MACHINE"
	# shellcheck disable=SC2086
	if any_is_wanted $ON_SECOND_MACHINE; then
		take_release_file
		stop_machine
		try_second_machine
	fi
}
try_second_machine() {
	start_machine second
	run_parts "$ON_SECOND_MACHINE"
}
run_parts() {
	local part
	for part in $1; do
		if [ "$part" != install ] && is_wanted "$part"; then run_part "$part"; fi
	done
}

main "${WORDS[@]}"; exit "$((BAD > 0))"
