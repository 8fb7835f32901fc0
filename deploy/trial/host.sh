# What the host of the site does, and sees.

SITE=/srv/return-2-intimacy
COMMAND=return-2-intimacy
# What a command said, and how it ended.
SAID='' ENDED=0

# site WORDS…: the command that the text names, at most LIMIT seconds.
site() {
	local words
	words=$(printf ' %q' "$@")
	SAID=$(LIMIT=${LIMIT:-900} inside "$COMMAND$words" 2>&1 </dev/null)
	ENDED=$?
	{
		printf '\n$ %s%s\n%s\n= %s\n' "$COMMAND" "$words" "$SAID" "$ENDED"
	} >>"$LOG"
	return "$ENDED"
}
# The last words of a command, for a line of the trial.
last_words() { grep -v '^+\|^$' <<<"$SAID" | tail -"${1:-2}" | paste -sd ' ' | cut -c 1-300; }

# How it ended: what it said in the end, without the words of systemd, and the sentence behind the last empty line.
ending() { grep -vE '^(\+ |return-2-intimacy-build\.service: |Job for |See ")' <<<"$SAID" | tail -18; }
message() { awk -v RS= 'END { print }' <<<"$SAID" | head -1 | cut -c 1-220; }

# check_site WHAT WORDS…: ok if the command does what it should.
check_site() {
	local what=$1
	shift
	if site "$@"; then ok "$what"; else bad "$what (it ended with $ENDED): $(last_words 4)"; fi
}
# check_refused WHAT PATTERN WORDS…: ok if it ends with an error, says something that fits, in plain words, and what was served is served.
check_refused() {
	local what=$1 pattern=$2 before now
	shift 2
	before=$(what_is_served)
	site "$@"
	now=$(what_is_served)
	if [ "$ENDED" = 0 ]; then
		bad "$what: it was not refused"
	elif [ "$ENDED" = 124 ]; then
		bad "$what: it did not end"
	elif ! ending | grep -qE -- "$pattern"; then
		bad "$what: it does not say \"$pattern\", but: $(last_words 4)"
	elif grep -qE '(unbound variable|command not found|syntax error|^\s+at .*:[0-9]+\)?$|line [0-9]+: )' <<<"$SAID"; then
		bad "$what: not in plain words: $(grep -E -m1 '(unbound variable|command not found|syntax error|^\s+at |line [0-9]+: )' <<<"$SAID")"
	elif [ "$before" != "$now" ]; then
		bad "$what: what is served is another now: $now, in place of $before"
	else
		ok "$what: $(message)"
	fi
}

# Which release readers get: that of the pages, by the link, and that of the server, by what it says.
current_id() { basename "$(readlink "$ROOT$SITE/current" 2>/dev/null)" 2>/dev/null; }
what_is_served() { echo "pages of $(current_id), $(status_of /), server of $(health_of build)"; }
is_served_whole() { answers / 200 && is_well && [ "$(health_of build)" = "$(current_id)" ]; }

# The port of the server that runs.
serving_port() {
	local port
	for port in 3000 3001; do
		if inside "systemctl is-active -q $COMMAND@$port"; then
			echo "$port"
			return
		fi
	done
}
serving_unit() { echo "$COMMAND@$(serving_port)"; }
serving_pid() { inside "systemctl show -p MainPID --value $(serving_unit)"; }
# A server that no one has written to since its start.
restart_server() {
	inside "systemctl restart $(serving_unit)" >>"$LOG" 2>&1
	until_true 20 is_well
}
failed_units() { inside 'systemctl --failed --no-legend --plain'; }

# RELEASE_FILE, if none was given: made on the first machine by `npm run release`, as on any machine with the project.
take_release_file() {
	if [ -s "$RELEASE_FILE" ]; then return; fi
	begin
	# Not in the checkout that the staff room runs from.
	LIMIT=600 inside '
		cd "$1/build" && runuser -u return-2-intimacy-build -- env HOME="$1/build" bash -c "
			rm -rf elsewhere && git clone -q source.git elsewhere && cp -al checkouts/newest/node_modules elsewhere/ && cd elsewhere &&
			SITE_URL=https://$2 INQUIRY_FORM=yes npm run release --silent"' "$SITE" "$NAME" >>"$LOG" 2>&1
	mv "$ROOT$SITE"/build/elsewhere/builds/release-*.tar.gz "$RUN/" 2>/dev/null
	rm -rf "${ROOT:?}$SITE/build/elsewhere"
	RELEASE_FILE=$(find "$RUN" -maxdepth 1 -name 'release-*.tar.gz' -print -quit)
	if [ -s "$RELEASE_FILE" ]; then ok "a release file: $(du -m "$RELEASE_FILE" | cut -f 1) MB"; else give_up 'a release file'; fi
}
# On a machine that has nothing of the project: the file, and what is in it.
unpack_release() {
	cp "$RELEASE_FILE" "$ROOT/root/"
	ln -f "$ROOT/root/$(basename "$RELEASE_FILE")" "$ROOT/root/release.tar.gz"
	inside 'rm -rf release && mkdir release && tar -xzf release.tar.gz -C release --strip-components=1' >>"$LOG" 2>&1
}
