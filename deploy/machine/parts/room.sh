# The place of the staff room: its repository, its program, its unit, and what the developer and staff change at the same time.

bare() { printf '%s' "$STAFF/site.git"; }
has_room() { [ "$ROOM" = yes ] && [ -d "$(bare)" ]; }
# In the repository of the room, with the rights of its account.
in_room() { as "$NAME-staff" "$LIBRARY/machine/merge-room" "$@"; }
newest_checkout() { readlink "$BUILD/checkouts/newest" || true; }
is_commit() { [[ $1 =~ ^[0-9a-f]{40}$ ]]; }

# What is being published comes first; then nothing is, until this has ended. It goes live with the lock that this command has.
hold_publications() {
	local left=900
	HOLDS=yes
	while :; do
		write "$HELD" 644 "$NAME, process $$" >/dev/null
		touch "$HELD"
		if ! is_publishing; then break; fi
		rm -f "$HELD"
		if [ "$left" = 900 ]; then say 'Staff are publishing. This waits until readers have it.'; fi
		if [ "$left" -le 0 ]; then stop 'Staff have been publishing for a quarter of an hour, so nothing was begun.' "What it is about: journalctl -u $NAME-publish -u $NAME-live -n 50"; fi
		unlock
		while is_publishing && [ "$left" -gt 0 ]; do
			sleep 1
			left=$((left - 1))
		done
		# The room asks what readers get before it says that they see it.
		for _ in $(seq 30); do
			if in_room follows "$(current_id)"; then break; fi
			sleep 1
		done
		left=$((left - 1))
		lock update 240
	done
}
is_publishing() {
	local unit built
	if [ -e "$SITE/wanted/build" ] || [ -e "$WANTED" ]; then return 0; fi
	for unit in publish live; do
		if [ "$(systemctl show --property ActiveState --value "$NAME-$unit.service")" = activating ]; then return 0; fi
	done
	# Made, and not asked for yet: the room does that in a moment, unless it has gone. What builds may have put a pipe there, or what has no end.
	built=$(as "$NAME-build" timeout 5 head -c 4096 "$BUILD/publication.json" 2>/dev/null | sed -n 's/.*"state":"built".*"build":"\([0-9a-f]*\)".*/\1/p' || true)
	is_id "$built" && [ -n "$(find "$INCOMING/release-$built.tar.gz" -mmin -1 2>/dev/null)" ]
}
HOLDS=''
let_publish() { if [ -n "$HOLDS" ]; then rm -rf "$HELD" "$MERGED"; fi; }

# Before a release is made here: it has the newest code, and the words of both. Ends where both changed the same.
MERGED_COMMIT=''
merge_with_staff() {
	local newest said code=0
	rm -rf "$MERGED"
	if ! has_room; then return 0; fi
	hold_publications
	run as "$NAME-build" "$LIBRARY/machine/make-release" fetch
	newest=$(as "$NAME-build" git -C "$BUILD/source.git" rev-parse --verify 'HEAD^{commit}')
	if ! is_commit "$newest"; then stop 'The newest commit cannot be found.'; fi
	run as "$NAME-build" git -C "$BUILD/source.git" bundle create --quiet "$BUILD/newest.bundle" HEAD
	run in_room take "$BUILD/newest.bundle" HEAD
	run as "$NAME-build" rm -f "$BUILD/newest.bundle"
	said=$(in_room merge "$newest" 2>&1) || code=$?
	if [ "$code" = 3 ]; then tell_conflict "$said"; fi
	if [ "$code" != 0 ] || ! is_commit "$said"; then stop "What staff published and the newest commit cannot be put together: ${said:0:300}" 'Nothing was built.'; fi
	MERGED_COMMIT=$said
	mkdir -p "$MERGED"
	in_room words "$MERGED_COMMIT" | head -c "$MOST_BYTES" >"$MERGED/words.tar" || stop 'The words that staff published cannot be read; why stands above. Nothing was built.'
	write "$MERGED/commit" 644 "$newest" >/dev/null
	if [ "$MERGED_COMMIT" != "$newest" ]; then say "With it goes what staff have published."; fi
}
tell_conflict() {
	stop "Staff published other words than the newest commit has, in the same lines of: $(paste -sd ' ' <<<"$1")" \
		'Nothing was built. The developer settles it, in a checkout of the repository:' \
		"  ssh root@$SITE_NAME $NAME saved >saved.bundle" \
		'  git fetch saved.bundle live && git merge FETCH_HEAD' \
		"and says in those files what holds, commits and pushes. Then: $NAME update"
}

# After it has gone live: readers see it, and the drafts take it in.
settle_with_staff() {
	if [ -z "$MERGED_COMMIT" ]; then return 0; fi
	run in_room settle "$MERGED_COMMIT" "$1"
}

# set_up_room ID: of the release that readers have.
set_up_room() {
	local newest
	if [ "$ROOM" != yes ]; then
		if systemctl is-enabled --quiet "$NAME-staff" 2>/dev/null; then run systemctl disable --quiet --now "$NAME-staff" "$NAME-publish.path"; fi
		return 0
	fi
	heading 'The staff room'
	newest=$(newest_checkout)
	if ! is_commit "$newest"; then
		say 'It opens once a release was made here.'
		return 0
	fi
	if ! has_room; then
		# Git serves a repository to no one but its owner.
		run as "$NAME-build" rm -rf "$BUILD/room.git"
		run as "$NAME-build" git clone --quiet --bare --no-hardlinks "$BUILD/source.git" "$BUILD/room.git"
		run as "$NAME-build" chmod 750 "$BUILD/room.git"
		run mv -T "$BUILD/room.git" "$(bare)"
		run chown -R "$NAME-staff:$NAME-staff" "$(bare)"
	fi
	# What readers see, the first time. What staff save goes to a branch of its own (docs/decisions/0030-a-save-is-a-commit.md).
	if [ ! -e "$STAFF/program" ]; then run in_room begin "$newest" "$1"; fi
	settle_with_staff "$1"
	if [ "$(readlink "$STAFF/program" || true)" != "$BUILD/checkouts/$newest" ] || ! systemctl is-active --quiet "$NAME-staff" || [ "$ROOM_BEFORE" != "$(room_settings)" ]; then
		run link "$STAFF/program" "$BUILD/checkouts/$newest"
		run systemctl enable --quiet "$NAME-staff"
		# Readers have their release by now, room or no room.
		if ! try systemctl restart "$NAME-staff"; then
			say "The staff room does not start, and nothing else depends on it. Why: journalctl -u $NAME-staff -n 30"
			return 0
		fi
	fi
	run systemctl enable --quiet --now "$NAME-publish.path"
	if [ -n "$STAFF_NAME" ]; then
		say "It is open at https://$STAFF_NAME/ for whoever was invited."
	else
		say "It is open at port $STAFF_PORT of this machine, and for no other: docs/running.md says how to get there."
	fi
}

# What a running room has read of its settings: of another one, it must be started again.
ROOM_BEFORE=''
room_settings() { cat "$ROOM_ENV" "$UNITS/$STAFF_UNIT.d/mail.conf" "$UNITS/$STAFF_UNIT" 2>/dev/null | sha256sum || true; }

need_room() {
	if ! has_room || [ ! -e "$STAFF/program/package.json" ]; then stop 'There is no staff room on this machine.' "It comes with ROOM=yes among the answers: $NAME install --answers FILE"; fi
}

# An invitation, by the program of the room, with its rights and settings. Without a role, whoever is known keeps theirs, and whoever is not writes.
invite() {
	local name=${1:-} role=${2:-}
	if [ $# -lt 1 ] || [ $# -gt 2 ] || [ -z "$name" ]; then refuse '"invite" takes the name of whoever is invited, and perhaps a role: writer, publisher or owner.'; fi
	if [ $# -eq 2 ] && [[ ! $role =~ ^(writer|publisher|owner)$ ]]; then refuse "\"$role\" is no role. The roles are: writer, publisher, owner"; fi
	need_answers
	need_room
	if [ -z "$STAFF_NAME" ]; then stop 'The staff room has no name at which anyone could sign in.' "Give it one, as in STAFF_NAME=staff.example.org: $NAME install --answers FILE"; fi
	exec systemd-run --quiet --collect --wait --pipe \
		--property "User=$NAME-staff" --property "Group=$NAME-staff" --property UMask=0077 \
		--property "EnvironmentFile=$ROOM_ENV" --property "WorkingDirectory=$STAFF/program" \
		--property NoNewPrivileges=yes --property ProtectSystem=strict --property "ReadWritePaths=$STAFF_DATA $(bare)" --property PrivateNetwork=yes \
		--setenv "SITE_REPO=$(bare)" --setenv "DATA_DIR=$STAFF_DATA" --setenv "MACHINE_DIR=$SITE" \
		"$STAFF/program/node_modules/.bin/node" --no-warnings scripts/invite.ts ${role:+--role "$role"} -- "$name"
}

# What readers see and what was saved, for the developer: a bundle of Git, to a file or another program.
show_saved() {
	if [ $# -gt 0 ]; then refuse '"saved" takes no further words.'; fi
	need_answers
	need_room
	if [ -t 1 ]; then refuse "What staff saved is no text to read. Write it into a file: $NAME saved >saved.bundle"; fi
	in_room saved
}
