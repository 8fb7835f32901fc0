# What staff do in the room, at its name: they come in, publish without anyone who is root, and go back. An update keeps what they published.

STAFF_PAGE=/about/ STAFF_FILE=content/pages/about.mdx STAFF_FORM=collection/pages/item/about
STAFF_WORDS='A trial wrote this sentence.'

try_staff() {
	local link browser before published updated
	before=$(current_id)
	check 'at its name, the room asks who it is' until_true 60 room_answers
	check_same 'and shows nothing to others' "$(ask_room /desk/)" 401
	check_same 'http leads to https there as well' "$(curl -s -m 5 -o /dev/null -w '%{http_code} %{redirect_url}' --resolve "$STAFF_NAME:80:127.0.0.1" "http://$STAFF_NAME/sign-in/")" \
		"308 https://$STAFF_NAME/sign-in/"
	check_follow 'an invitation, by the text' the-staff-room-on-the-machine
	link=$(grep -m1 -o "https://$STAFF_NAME/invite/[^ ]*" <<<"$SAID")
	if [ -z "$link" ]; then
		bad "no link: $(last_words)"
		return
	fi
	browser=$(browser_of_this_machine)
	if [ -z "$browser" ]; then
		note 'no Chromium is on this machine: not tried'
		return
	fi
	begin
	forget_peak_memory
	mkfifo "$RUN/builds" 2>/dev/null
	{
		"$NODE" "$HERE/trial/staff.ts" "$browser" "$ROOT/etc/letsencrypt/live/$NAME/cert.pem" "$link" "$NAME" "$STAFF_FORM" "$STAFF_WORDS"
		echo "ended with $?"
	} <"$RUN/builds" >"$RUN/staff" 2>&1 &
	exec 7>"$RUN/builds"
	until_did 'comes in by an invitation' || return
	until_did 'signs out, and in again' || return
	until_did 'mends a sentence' || return
	check 'readers do not see it yet' page_does_not_say $STAFF_PAGE "$STAFF_WORDS"
	until_did 'publishes it' || return
	published=$(current_id)
	check 'readers read it' page_says $STAFF_PAGE "$STAFF_WORDS"
	check 'pages and the form are of one release, another one' is_served_whole_but "$before"
	check_same '`live` leads to what it was made of' "$(in_room_repository "rev-parse live")" "$(in_room_repository "rev-parse refs/builds/$published")"
	note "memory of the whole machine at most, while staff published: $(peak_memory) MB; of the room now: $(room_memory) MB"

	change_page 'The developer wrote this sentence.'
	check_site 'an update with what the developer changed' update
	updated=$(current_id)
	check 'keeps what staff published' page_says $STAFF_PAGE "$STAFF_WORDS"
	check 'and has what the developer changed' page_says "$PAGE" 'The developer wrote this sentence.'
	check_empty 'the drafts have both' "$(in_room_repository 'diff --name-only live draft')"

	sed -i "0,/^[A-Z].*[.]\$/s//& The developer wrote this one as well./" "$AUTHOR/$STAFF_FILE"
	publish 'Write where staff wrote'
	check_refused 'an update that changes the same lines as staff' 'content/pages/about\.mdx' update
	unpublish

	echo "$published" >&7
	until_did "goes back: readers see ${published:0:12}" || return
	check_same 'serves it' "$(current_id)" "$published"
	check 'without what came later' page_does_not_say "$PAGE" 'The developer wrote this sentence.'
	echo "$updated" >&7
	until_did "goes back: readers see ${updated:0:12}" || return
	check 'and forward again' page_says "$PAGE" 'The developer wrote this sentence.'
	exec 7>&-
	check 'the browser ends well' until_true 30 grep -qx 'ended with 0' "$RUN/staff"
	check_empty 'no log names who wrote, or what' "$(logs_with "$(basename "$link")|wrote this sentence")"
	check_empty 'no unit failed' "$(failed_units)"
}
room_answers() { [ "$(ask_room /sign-in/)" = 200 ]; }
ask_room() { curl -s -m 10 --cacert "$ROOTS" -o /dev/null -w '%{http_code}' --resolve "$STAFF_NAME:443:127.0.0.1" "https://$STAFF_NAME$1"; }
browser_of_this_machine() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
# until_did WHAT: ok once the browser has done it. Fails where it has ended before.
until_did() {
	if until_true 900 has_done_or_ended "$1" && grep -q "^done [0-9.]* $1" "$RUN/staff"; then
		ok "staff: $(grep -m1 "^done [0-9.]* $1" "$RUN/staff" | cut -d ' ' -f 2- | sed 's/^\([0-9.]*\) \(.*\)/\2 (\1 s)/')"
		return
	fi
	bad "staff: $1: $(grep -v ^done "$RUN/staff" | head -5 | paste -sd ' ' | cut -c 1-400)"
	cat "$RUN/staff" >>"$LOG"
	inside 'journalctl --no-pager -u return-2-intimacy-staff -u return-2-intimacy-publish -u return-2-intimacy-live -n 80' >>"$LOG" 2>&1
	exec 7>&-
	return 1
}
has_done_or_ended() { grep -qE "^(done [0-9.]* $1|ended with )" "$RUN/staff"; }
in_room_repository() { as_account return-2-intimacy-staff "git --git-dir=$SITE/room/site.git $1"; }
room_memory() { inside 'awk "/^Pss:/ { print int(\$2 / 1024) }" "/proc/$(systemctl show -p MainPID --value return-2-intimacy-staff)/smaps_rollup"'; }
