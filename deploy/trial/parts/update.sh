# An update, with a watch ten times a second. No one has written since the server's start: what the form needs must be there all the same (F1).

PAGE=/fees/ PAGE_FILE=content/pages/fees.mdx

try_update() {
	local before
	before=$(current_id)
	change_page 'An update of the trial changed this page.'
	restart_server
	watch 'While words were updated,'
	update_while_posting 'an update of words'
	check 'the change is served' until_true 5 page_says $PAGE 'An update of the trial changed this page.'
	check 'pages and the form are of one release, another one' is_served_whole_but "$before"
	check_same 'one server runs' "$(servers)" 1

	before=$(current_id)
	change_code
	restart_server
	watch 'While code was updated,'
	update_while_posting 'an update of code and of the lock file'
	check 'pages and the form are of one release, another one' is_served_whole_but "$before"
	check 'the change is served' until_true 5 server_said 'A trial changed the code.'
	check_same 'one server runs' "$(servers)" 1

	before=$(current_id)
	check_site 'an update when nothing changed' update
	check_same 'serves what was served' "$(current_id)" "$before"
	check 'whole' is_served_whole
}

update_while_posting() {
	local what=$1 updating
	begin_update
	updating=$!
	# From the middle of it: packages are there or come, and the build has begun.
	until_true 60 builds_now
	sleep 3
	post_all_the_time
	end_update "$updating"
	if [ "$ENDED" = 0 ]; then ok "$what"; else bad "$what (it ended with $ENDED): $(last_words 4)"; fi
	sleep 2
	end_watch
}
# An update beside what follows, as the text has it. end_update PROCESS: sets SAID and ENDED.
begin_update() {
	(
		follow updating
		echo "$SAID" >"$RUN/updated"
		exit "$ENDED"
	) &
}
end_update() {
	wait "$1"
	ENDED=$? SAID=$(cat "$RUN/updated")
}
builds_now() { [ -n "$(builders)" ]; }
# The processes that make a release, in the container: another may have an account with the same number.
builders() { pgrep --ns "$(init_pid)" --nslist pid -U "$(awk -F: '$1 == "return-2-intimacy-build" { print $3 }' "$ROOT/etc/passwd")"; }
is_served_whole_but() { is_served_whole && [ "$(current_id)" != "$1" ]; }
servers() { inside "systemctl list-units --plain --no-legend --state=active '$COMMAND@*'" | wc -l; }
server_said() { inside "journalctl -o cat -u $(serving_unit) | grep -F '$1'"; }

# change_page WORDS: a paragraph more.
change_page() {
	awk -v words="$1" '/^---$/ && ++lines == 2 { print; print words; print ""; next } { print }' "$AUTHOR/$PAGE_FILE" >"$RUN/page" && cp "$RUN/page" "$AUTHOR/$PAGE_FILE"
	publish "Say on a page: $1"
}
change_code() {
	echo "console.log('A trial changed the code.');" >>"$AUTHOR/server/main.ts"
	# Another lock file, so that packages are not taken from the checkout before.
	sed -i '0,/"version": "0.1.0"/s//"version": "0.1.1"/' "$AUTHOR/package.json" "$AUTHOR/package-lock.json"
	sed -i '/"packages": {/,/"version"/s/"version": "0.1.0"/"version": "0.1.1"/' "$AUTHOR/package-lock.json"
	publish 'Change code and the lock file'
}
