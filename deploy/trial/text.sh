# The text, word for word: the fenced blocks of docs/running.md below "One machine", each by its heading and its number below that.

# write_blocks: into RUN/blocks, as "<number of heading>-<heading>-<number>", such as 1-install-2.
write_blocks() {
	rm -rf "$RUN/blocks"
	mkdir -p "$RUN/blocks"
	awk -v to="$RUN/blocks" '
		/^ *```/ { if (open) { close(file); open = 0 } else if (ours) { file = sprintf("%s/%02d-%s-%d", to, at, name, ++block); open = 1 } next }
		open { print > file; next }
		/^## / { ours = ($0 == "## One machine"); at = 0; block = 0; name = "begin" }
		/^### / { at++; block = 0; name = tolower(substr($0, 5)); gsub(/[^a-z0-9]+/, "-", name); gsub(/^-|-$/, "", name) }
	' "$PROJECT/docs/running.md"
}
# What someone puts in the place of what the text cannot know.
with_own_words() {
	sed -e "s|<address of the repository>|$SOURCE|g" -e "s|^SMTP_URL=.*|SMTP_URL=smtp://127.0.0.1:$MAIL_PORT|" "$1"
}

# follow HEADING: types the blocks below a heading, one after another, into one shell, as someone who pastes them does; a block of answers becomes
# the file of answers. Sets SAID and ENDED, as `site` does. Fails where one of the commands fails, and tells in FAILED which.
FAILED=''
follow() {
	local block typed=$ROOT/root/typed
	rm -rf "$typed" && mkdir -p "$typed"
	for block in "$RUN/blocks"/*-"$1"-*; do
		if [ ! -e "$block" ]; then
			SAID='' ENDED=99 FAILED="docs/running.md has no blocks below \"$1\" of \"One machine\""
			return 99
		elif grep -q '^SITE_NAME=' "$block"; then
			with_own_words "$block" >"$ROOT/root/answers"
		else
			with_own_words "$block" >"$typed/$(basename "$block")"
		fi
	done
	SAID=$(LIMIT=1200 inside '
		failed=0
		trap '\''echo "FAILED: $BASH_COMMAND"; failed=1'\'' ERR
		for file in typed/*; do . "./$file" || failed=1; done
		exit $failed' 2>&1 </dev/null)
	ENDED=$?
	{
		cat "$typed"/*
		printf '%s\n= %s\n' "$SAID" "$ENDED"
	} >>"$LOG"
	FAILED=$(grep -m1 '^FAILED: ' <<<"$SAID" | cut -c 9-)
	return "$ENDED"
}
# check_follow WHAT HEADING
check_follow() {
	if follow "$2"; then ok "$1"; else bad "$1 (it ended with $ENDED): $FAILED $(last_words 4)"; fi
}
