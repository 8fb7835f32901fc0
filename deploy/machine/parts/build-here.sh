# Making a release on this machine: by an account that has no rights, in a unit that is told how much memory it may take.

# Sets TAKEN, as `take_release` does.
build_here() {
	local unit=$NAME-build.service result status id
	merge_with_staff
	heading 'Making a release here (about two minutes)'
	if [ "$(megabytes_of_memory)" -lt 1900 ]; then
		say "This machine has $(megabytes_of_memory) MB of memory with its swap, and a release takes up to 2 GB: it may be killed."
	fi
	# Packages of a new lock file take 1.1 GB.
	if [ "$(megabytes_free_at "$BUILD")" -lt 2000 ]; then
		stop "There are $(megabytes_free_at "$BUILD") MB free at $BUILD, and making a release takes up to 2000 MB. Nothing was begun." 'To see what takes space: du -xh --max-depth=3 / | sort -h | tail'
	fi
	as "$NAME-build" rm -f "$BUILD/made"
	say "+ systemctl start $unit"
	journalctl --quiet --no-pager --output cat --follow --lines 0 --unit "$unit" 9>&- &
	local following=$!
	trap 'systemctl stop "$unit"' INT TERM
	systemctl start "$unit" 9>&- || true
	end_by_signals
	sleep 1
	kill "$following" 2>/dev/null || true
	wait "$following" 2>/dev/null || true
	result=$(systemctl show --property Result --value "$unit")
	status=$(systemctl show --property ExecMainStatus --value "$unit")
	if [ "$result" != success ]; then
		# It is told here, once.
		systemctl reset-failed "$unit" 2>/dev/null || true
		stop "No release was made: $(why_unmade "$result" "$status")" "All that it said: journalctl -u $unit"
	fi
	id=$(as "$NAME-build" head -c 64 "$BUILD/made" || true)
	if ! is_id "$id"; then stop 'No release was made, although nothing was said to have failed.' "What it said: journalctl -u $unit"; fi
	take_incoming "$id"
	# From now on the room can follow what readers get, whatever ends this.
	if [ -n "$MERGED_COMMIT" ]; then run in_room begin "$MERGED_COMMIT" "$id"; fi
}

# take_incoming ID: what the account that builds has left. It is read with the rights of that account, so that it can lead to nothing else.
take_incoming() {
	local copy=$RELEASES/.incoming.tar.gz
	rm -f "$copy"
	# Of a pipe or a device, there would be no end.
	if ! as "$NAME-build" test -f "$INCOMING/release-$1.tar.gz" || ! as "$NAME-build" timeout 120 head -c "$MOST_BYTES" "$INCOMING/release-$1.tar.gz" >"$copy"; then
		rm -f "$copy"
		stop "Release $(short "$1") cannot be read at $INCOMING."
	fi
	take_release "$copy"
	rm -f "$copy"
	as "$NAME-build" rm -f "$INCOMING/release-$1.tar.gz"
}

# why_unmade RESULT STATUS: as systemd has them. Of a child of the shell, the status alone tells (128 and the signal).
why_unmade() {
	case $1-$2 in
	oom-kill-* | signal-* | *-137) say 'it was killed, most likely because memory ran out: a release takes up to 2 GB. Stop what else takes memory, add swap, or make releases on another machine (docs/running.md).' ;;
	timeout-*) say 'it took longer than 30 minutes.' ;;
	*) say 'what is wrong stands above.' ;;
	esac
}
