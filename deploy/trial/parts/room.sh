# The place of the staff room: open to this machine alone, and able to ask for a release without root.

ROOM_PORT=3100
WANTED=$SITE/wanted/release

try_room() {
	local id other account
	for account in return-2-intimacy return-2-intimacy-build return-2-intimacy-staff; do
		check_not "no one can log in as $account" inside "getent passwd $account | grep -vE ':(/usr/sbin/nologin|/bin/false)\$'"
	done
	check_same 'the bare repository is that of the room' "$(inside "stat -c '%U %a' $SITE/room/site.git")" 'return-2-intimacy-staff 750'
	check 'with what readers see' as_account return-2-intimacy-staff "git -C $SITE/room/site.git rev-parse --verify live"
	check 'the unit of the room starts with the machine, and runs' starts_and_runs return-2-intimacy-staff
	check 'and so does the one that waits for a wanted release' starts_and_runs return-2-intimacy-live.path
	check 'the room answers on this machine' until_true 60 curl -sf -m 10 -o /dev/null --header "Host: $STAFF_NAME" "http://127.0.0.1:$ROOM_PORT/sign-in/"
	check_not 'and nowhere else' curl -s -m 3 -o /dev/null "http://$(own_address):$ROOM_PORT/"
	check_same 'nor through nginx' "$(status_of /keystatic/)" 404

	need_two_releases
	id=$(current_id) other=$(previous_id)
	want "$other"
	check 'the account that makes releases asks for one, without root: it goes live' until_true 30 serves "$other"
	want_as return-2-intimacy-staff "$id"
	check 'so does the account of the room' until_true 30 serves "$id"

	want_nonsense 'words' "printf 'no id at all; reboot\n' >$WANTED"
	want_nonsense 'a release that is not here' "printf '%064d\n' 0 >$WANTED"
	want_nonsense 'a way out of the folder' "printf '../../../etc\n' >$WANTED"
	want_nonsense 'a great deal' "head -c 3000000 /dev/zero >$WANTED"
	want_nonsense 'a link to a file of root' "ln -s /etc/shadow $WANTED"
	want_nonsense 'a folder' "mkdir $WANTED"
	want_nonsense 'a pipe that no one writes to' "mkfifo $WANTED"
	check_not 'nothing of a file of root was told' grep -rqsE '^root:' "$ROOT$SITE/wanted"
	inside "rm -rf $WANTED"
	want "$other"
	check 'a release goes live after all of that' until_true 30 serves "$other"
	want "$id"
	check 'and the one before' until_true 30 serves "$id"
	inside 'systemctl reset-failed return-2-intimacy-live.service return-2-intimacy-live.path' >>"$LOG" 2>&1
}
starts_and_runs() { inside "systemctl is-enabled $1 && systemctl is-active $1"; }
want() { want_as return-2-intimacy-build "$1"; }
want_as() {
	inside 'runuser -u "$1" -- sh -c "echo $2 >$3"' "$1" "$2" "$WANTED" >>"$LOG" 2>&1
	begin
}
# While it goes live, two servers run, and either may answer.
serves() { [ "$(current_id)" = "$1" ] && ! is_at_work && is_served_whole; }
# want_nonsense WHAT SCRIPT: changes nothing, and does not keep the next wish from being heard.
want_nonsense() {
	local before
	before=$(what_is_served)
	inside 'rm -rf "$1"; cd /; runuser -u return-2-intimacy-build -- sh -c "$2"' "$WANTED" "$2" >>"$LOG" 2>&1
	begin
	until_true 20 is_heard
	check_same "nonsense in its place, $1: changes nothing" "$(what_is_served)" "$before"
	if ! is_heard; then bad "nonsense in its place, $1: it lies there still, or a unit is at work"; fi
}
is_heard() { [ ! -e "$ROOT$WANTED" ] && [ ! -L "$ROOT$WANTED" ] && ! is_at_work; }
is_at_work() { [ "$(inside 'systemctl is-active return-2-intimacy-live.service')" = activating ]; }
