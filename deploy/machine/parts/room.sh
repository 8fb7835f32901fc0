# The place of the staff room: its repository, its program, and its unit.

set_up_room() {
	local bare=$STAFF/site.git newest
	if [ "$ROOM" != yes ]; then
		if systemctl is-enabled --quiet "$NAME-staff" 2>/dev/null; then run systemctl disable --quiet --now "$NAME-staff"; fi
		return 0
	fi
	heading 'The staff room'
	newest=$(readlink "$BUILD/checkouts/newest" || true)
	if [[ ! $newest =~ ^[0-9a-f]{40}$ ]]; then
		say 'It opens once a release was made here.'
		return 0
	fi
	if [ ! -d "$bare" ]; then
		# Git serves a repository to no one but its owner.
		run as "$NAME-build" rm -rf "$BUILD/room.git"
		run as "$NAME-build" git clone --quiet --bare --no-hardlinks "$BUILD/source.git" "$BUILD/room.git"
		# What readers see. What staff save goes to a branch of its own (docs/decisions/0030-a-save-is-a-commit.md).
		run as "$NAME-build" git -C "$BUILD/room.git" branch --force live "$newest"
		run as "$NAME-build" chmod 750 "$BUILD/room.git"
		run mv -T "$BUILD/room.git" "$bare"
		run chown -R "$NAME-staff:$NAME-staff" "$bare"
	fi
	if [ "$(readlink "$STAFF/program" || true)" != "$BUILD/checkouts/$newest" ] || ! systemctl is-active --quiet "$NAME-staff"; then
		run link "$STAFF/program" "$BUILD/checkouts/$newest"
		run systemctl enable --quiet "$NAME-staff"
		# Readers have their release by now, room or no room.
		if ! try systemctl restart "$NAME-staff"; then
			say "The staff room does not start, and nothing else depends on it. Why: journalctl -u $NAME-staff -n 30"
			return 0
		fi
	fi
	say "It is open at port $STAFF_PORT of this machine, and for no other: docs/running.md says how to get there."
}
