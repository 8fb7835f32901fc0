# How it speaks, how it runs commands, and how it ends.

# Where no one listens any more, what is under way goes on.
say() { printf '%s\n' "$*" 2>/dev/null || true; }
heading() { say $'\n'"== $*"; }

# In one sentence, what readers get now.
what_is_served() {
	local id
	id=$(current_id)
	if [ -n "$id" ] && [ -n "$(serving_port)" ]; then
		say "Readers still get what they got before: release $(short "$id"), made $(made_at "$id")."
	elif [ -n "$id" ]; then
		say "The pages of release $(short "$id") are sent, and no server runs for the form. To start it: $(way_to_serve)"
	else
		say 'Nothing is served on this machine yet.'
	fi
}
# What lets a release be served again, in a command.
way_to_serve() {
	local id
	id=$(current_id)
	if [ -z "$id" ]; then id=$(kept_ids | head -1); fi
	if [ -n "$id" ]; then
		say "$NAME back $(short "$id")"
	else
		say "$NAME update$(if [ -z "$SOURCE" ]; then say ' FILE'; fi)"
	fi
}
made_at() { date -u -r "$RELEASES/$1" '+%Y-%m-%d %H:%M UTC'; }

# What no one foresaw is told as well: trap 'tell_unforeseen $? "$BASH_COMMAND"' EXIT
TOLD='' BUILDS_WITH_THIS=''
tell_unforeseen() {
	local how
	let_publish
	if [ "$1" -ne 0 ] && [ -n "$BUILDS_WITH_THIS" ]; then put_script_back; fi
	if [ "$1" -eq 0 ] || [ -n "$TOLD" ]; then return; fi
	case $1 in
	129 | 130 | 143) how='It was interrupted. The same command can be run again.' ;;
	*) how="This failed, and no one foresaw it ($(how_it_ended "$1")): $2" ;;
	esac
	{
		printf '\n%s\n' "$how"
		what_is_served
	} >&2
}

# Who interrupts it, or whose connection ends, is told as well. Where there is more to do then, it is said there.
end_by_signals() {
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 143' TERM
}

# stop WHAT [WHAT TO DO]: ends here.
stop() {
	TOLD=yes
	{
		printf '\n'
		printf '%s\n' "$@"
		what_is_served
	} >&2
	exit 1
}

# Wrong words on the command line.
refuse() {
	TOLD=yes
	printf '%s\n' "$@" >&2
	exit 2
}

# A command as it could be typed.
as_typed() {
	local word line=
	for word in "$@"; do
		if [[ $word =~ ^[A-Za-z0-9_./:=@%+,-]+$ ]]; then line+=" $word"; else line+=" '${word//\'/\'\\\'\'}'"; fi
	done
	printf '%s' "${line# }"
}

# try COMMAND…: prints it, runs it, and returns what it returned.
try() {
	say "+ $(as_typed "$@")"
	# What it starts must not hold the lock.
	"$@" 9>&-
}

# run COMMAND…: the same, and ends where it fails.
run() {
	local code=0
	try "$@" || code=$?
	if [ "$code" -ne 0 ]; then stop "This failed ($(how_it_ended "$code")): $(as_typed "$@")"; fi
}

# as ACCOUNT COMMAND…: with the rights and the surroundings of an account of the site, and none of root's: no lock, and no terminal, into which a program
# could type for root.
as() {
	local account=$1
	shift
	# Where root stands, others may not look.
	(cd "$ROOT/" && exec setsid --wait setpriv --reuid "$account" --regid "$account" --init-groups --reset-env --no-new-privs "$@" </dev/null 9>&-)
}

how_it_ended() {
	case $1 in
	137) say 'it was killed, most likely because memory ran out' ;;
	12[89] | 1[3-5]?) say "it was ended by signal $(($1 - 128))" ;;
	*) say "it ended with $1" ;;
	esac
}

# lock COMMAND [SECONDS]: two of these commands at once would undo each other's work. Waits for so many seconds, or not at all.
lock() {
	mkdir -p "${LOCK%/*}"
	# Whoever can open it can hold it.
	(umask 077 && : >>"$LOCK")
	exec 9>>"$LOCK"
	if ! flock --timeout "${2:-0}" 9; then
		stop "Another command is at work: $(cat "$LOCK")." 'Wait until it has ended. Nothing was begun.'
	fi
	printf '%s' "$NAME $1, process $$, since $(date -u '+%H:%M:%S UTC')" >"$LOCK"
}

unlock() { flock --unlock 9; }

# write FILE MODE TEXT: whole or not at all. Returns 1 where it cannot, such as on a full disk.
write() {
	local beside folder=${1%/*}
	mkdir -p "$folder" || return 1
	beside=$(mktemp "$folder/.new-XXXXXX") || return 1
	if printf '%s\n' "$3" >"$beside" && chmod "$2" "$beside"; then
		if cmp -s "$beside" "$1" && [ "$(stat -c %a "$1")" = "$2" ]; then
			rm "$beside"
			return 0
		fi
		if mv -T "$beside" "$1"; then
			say "+ wrote $1"
			return 0
		fi
	fi
	rm -f "$beside"
	return 1
}
