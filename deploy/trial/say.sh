# How the trial speaks: a line for each thing that it tried.

BAD=0
STARTED=$(date +%s)
BEGUN=$(date +%s.%N)

heading() { printf '\n== %s\n' "$*" | tee -a "$LOG"; }
# The time of a line counts from here, or from the line before.
begin() { BEGUN=$(date +%s.%N); }
seconds_since() { awk -v now="$(date +%s.%N)" -v then="$1" 'BEGIN { printf "%.1f", now - then }'; }
tell() {
	printf '%-6s %6ss  %s\n' "$1" "$(seconds_since "$BEGUN")" "$2" | tee -a "$LOG"
	begin
}
ok() { tell ok "$*"; }
note() { tell note "$*"; }
bad() {
	BAD=$((BAD + 1))
	tell 'NOT OK' "$*"
}

# check WHAT COMMAND…: ok if the command succeeds. What it prints goes to the log.
check() {
	local what=$1
	shift
	if "$@" >>"$LOG" 2>&1; then ok "$what"; else bad "$what"; fi
}
# check_not WHAT COMMAND…: ok if it fails.
check_not() {
	local what=$1
	shift
	if "$@" >>"$LOG" 2>&1; then bad "$what"; else ok "$what"; fi
}
# check_same WHAT IS SHOULD-BE: says both where they differ.
check_same() {
	if [ "$2" = "$3" ]; then ok "$1"; else bad "$1: \"$2\", in place of \"$3\""; fi
}
# check_at_most WHAT IS LIMIT UNIT
check_at_most() {
	if [[ $2 =~ ^[0-9.]+$ ]] && awk -v is="$2" -v most="$3" 'BEGIN { exit !(is <= most) }'; then
		ok "$1: $2${4:+ $4} (at most $3)"
	else
		bad "$1: \"$2\"${4:+ $4}, and at most $3 are allowed"
	fi
}
# check_empty WHAT TEXT: for lists of what should not be there.
check_empty() {
	if [ -z "$2" ]; then ok "$1"; else bad "$1: $(tr '\n' ' ' <<<"${2:0:400}")"; fi
}
# check_says WHAT PATTERN TEXT
check_says() {
	if grep -qE -- "$2" <<<"$3"; then ok "$1"; else bad "$1: it does not say \"$2\", but: $(tail -c 400 <<<"$3" | tr '\n' '|')"; fi
}

# until SECONDS COMMAND…: asks five times a second until it succeeds, for that long.
until_true() {
	local end=$((SECONDS + $1))
	shift
	while ! "$@" >/dev/null 2>&1; do
		if [ "$SECONDS" -ge "$end" ]; then return 1; fi
		sleep 0.2
	done
}
