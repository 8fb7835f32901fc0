# Taking a release: a file, or what lies here already, is looked at from all sides before anything of it is run.

# take_release FILE: puts it beside the others; a folder will do that such a file was unpacked into. TAKEN is its id then.
TAKEN=''
take_release() {
	local file=$1 place top id needed free
	heading 'The release'
	if [ ! -f "$file" ] && ! is_release "$file"; then stop "There is no release file \"$file\"." 'Nothing was changed.'; fi
	needed=$(megabytes_in "$file") || stop "\"$file\" is cut off, damaged, or no release file. Copy it again. Nothing was changed."
	if [ "$needed" -ge $((MOST_BYTES / 1048576)) ]; then stop "\"$file\" holds more than any release does. Nothing was changed."; fi
	needed=$((needed + 100))
	free=$(megabytes_free_at "$RELEASES")
	if [ "$free" -lt "$needed" ]; then
		stop "There are $free MB free at $RELEASES, and the release needs $needed MB. Nothing was changed." 'To see what takes space: du -xh --max-depth=3 / | sort -h | tail'
	fi
	rm -rf "$RELEASES"/.unpacked-*
	place=$(mktemp -d "$RELEASES/.unpacked-XXXXXX") || stop "Nothing can be written at $RELEASES; why stands above. Nothing was changed."
	# Of a file with holes, the archive has only what is not empty.
	if ! unpack "$file" "$place" || [ "$(megabytes_in "$place")" -ge $((MOST_BYTES / 1048576)) ]; then
		rm -rf "$place"
		stop "\"$file\" cannot be unpacked: it is no release file, or the disk is full. Nothing was changed."
	fi
	top=$(ls -A "$place")
	id=${top#release-}
	if ! is_id "$id" || [ "$top" != "release-$id" ]; then
		rm -rf "$place"
		stop "\"$file\" is no release file. npm run release writes one: builds/release-<id>.tar.gz. Nothing was changed."
	fi
	chmod -R u=rwX,go=rX "$place"
	check_release "$place/$top" "$id" "$place"
	chown -R -h root:root "$place/$top" 2>/dev/null || true
	# The folder's time is when it came, for the order in which releases go.
	touch "$place/$top"
	sync -f "$place/$top"
	# What is served is never changed: of the same build, the one that is here stays, unless it was damaged.
	if [ -d "$RELEASES/$id" ] && is_sound "$RELEASES/$id"; then
		say "Release $(short "$id") is here already."
		touch "$RELEASES/$id"
	else
		rm -rf "$RELEASES/.before-$id"
		if [ -e "$RELEASES/$id" ]; then mv -T "$RELEASES/$id" "$RELEASES/.before-$id"; fi
		mv -T "$place/$top" "$RELEASES/$id"
		rm -rf "$RELEASES/.before-$id"
		say "Release $(short "$id"), with Node $(note_of "$RELEASES/$id" node)."
	fi
	rm -rf "$place"
	TAKEN=$id
}

is_release() { [ -f "$1/build.json" ] && [ -f "$1/SHA256SUMS" ] && [ -f "$1/node" ]; }

# No release comes near it. A file of a few kilobytes could unpack to more than the disk.
MOST_BYTES=1073741824
# megabytes_in FILE: what it holds, at most MOST_BYTES; fails where it is no whole file.
megabytes_in() {
	local bytes
	if [ -d "$1" ]; then
		du -sm --apparent-size "$1" | cut -f1
		return
	fi
	bytes=$(
		gzip -dc <"$1" 2>/dev/null | head -c "$MOST_BYTES" | wc -c
		# gzip is cut off where there is more.
		exit "${PIPESTATUS[0]/141/0}"
	) || return 1
	say $((bytes / 1048576))
}

unpack() {
	if [ -d "$1" ]; then
		try cp -a "$(readlink -f "$1")" "$2/release-$(note_of "$1" id)"
	else
		try tar -xzf "$1" -C "$2" --no-same-owner --no-same-permissions --force-local
	fi
}

# Names first, so that nothing else is read.
has_what_it_lists() { [ "$(cut -c67- "$1/SHA256SUMS" | sort)" = "$(cd "$1" && find . -type f ! -path ./SHA256SUMS -printf '%P\n' | sort)" ]; }
is_as_it_was_made() { (cd "$1" && sha256sum --quiet --strict -c SHA256SUMS </dev/null >/dev/null 2>&1); }
is_sound() { has_what_it_lists "$1" && is_as_it_was_made "$1"; }

is_for_this_name() { [ -f "$1/build.json" ] && [ "$(note_of "$1" origin)" = "https://$SITE_NAME" ]; }

# check_release FOLDER ID [FOLDER TO REMOVE]: ends with what is wrong.
check_release() {
	local wrong=''
	wrong=$(fault_of_release "$1" "$2")
	if [ -n "$wrong" ]; then
		if [ -n "${3:-}" ]; then rm -rf "$3"; fi
		stop "$wrong" 'Nothing was changed.'
	fi
}

fault_of_release() {
	local folder=$1 id=$2 name origin said
	if [ -n "$(find "$folder" ! -type f ! -type d -print -quit)" ]; then
		say 'This release has links or devices in it, and none has them. It was not made by npm run release.'
		return
	fi
	for name in SHA256SUMS build.json server.mjs inquiries.mjs node deploy/site pages/index.html nginx/maps.conf nginx/headers.conf nginx/types.conf; do
		if [ ! -f "$folder/$name" ]; then
			say "This release has no $name, so it is not whole. Make it again: npm run release"
			return
		fi
	done
	if ! has_what_it_lists "$folder"; then
		say 'This release has files that its SHA256SUMS does not name, or the other way round. Copy it again.'
		return
	fi
	if ! is_as_it_was_made "$folder"; then
		say 'A file of this release is not as it was made: its SHA-256 is another one. Copy the release again.'
		return
	fi
	if [ "$(note_of "$folder" id)" != "$id" ]; then
		say "This release is named $(short "$id"), and says that it is $(note_of "$folder" id). Make it again: npm run release"
		return
	fi
	if ! is_for_this_name "$folder"; then
		origin=$(note_of "$folder" origin)
		say "This release was made for $origin, and this machine serves https://$SITE_NAME. Make it with SITE_URL=https://$SITE_NAME"
		return
	fi
	if [ "$(note_of "$folder" form)" = here ] && ! grep -q '^SMTP_URL=..*' "$SERVER_ENV" 2>/dev/null; then
		say "The pages of this release have the form, and this machine has no mail server for it. Give SMTP_URL, INQUIRY_TO and INQUIRY_FROM: $NAME install --answers FILE"
		return
	fi
	said=$(odd_line_for_nginx "$folder")
	if [ -n "$said" ]; then
		say "A file of this release for nginx holds what none should hold: ${said:0:200}"
		return
	fi
	if ! said=$(version_of_node "$folder"); then
		say "The Node of this release does not run on this machine ($(uname -m)). Make the release on a machine with a processor of the same kind.${said:+ It said: ${said:0:200}}"
	elif [ "$said" != "v$(note_of "$folder" node)" ]; then
		say "The Node of this release says that it is ${said:0:200}, and its build.json says v$(note_of "$folder" node). Make it again: npm run release"
	fi
}

# It runs for the first time, so it runs as no one who is here: it sees no inquiries, reaches no network, and leaves nothing running.
version_of_node() {
	systemd-run --quiet --collect --wait --pipe --property DynamicUser=yes --property NoNewPrivileges=yes --property PrivateNetwork=yes \
		--property PrivateDevices=yes --property ProtectProc=invisible --property RuntimeMaxSec=20 --property KillMode=control-group \
		"$1/node" --version </dev/null 9>&- 2>&1 | head -c 300
}

# The ids of those that are kept, newest first.
kept_ids() {
	local id
	while read -r id; do
		if is_id "$id"; then say "$id"; fi
	done < <(ls -t "$RELEASES" 2>/dev/null)
}

# Old releases go, except for the newest, the ones that links lead to, and those of the slots.
remove_old_releases() {
	local id linked kept=0 port
	linked=" $(current_id) $(linked_id "$SITE/previous")"
	for port in $PORTS; do linked+=" $(linked_id "$SLOTS/$port")"; done
	rm -rf "$RELEASES"/.unpacked-* "$RELEASES"/.before-* "$RELEASES/.incoming.tar.gz"
	while read -r id; do
		kept=$((kept + 1))
		if [ "$kept" -gt "$KEPT_RELEASES" ] && [[ "$linked " != *" $id "* ]]; then
			run rm -rf "$RELEASES/$id"
		fi
	done < <(kept_ids)
}
