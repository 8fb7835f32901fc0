# The way back, and forward again.

try_back() {
	local newer older
	need_two_releases
	newer=$(current_id) older=$(previous_id)
	restart_server
	watch 'While it went back,'
	post_all_the_time
	begin
	follow going-back
	check_at_most 'back (seconds)' "$(seconds_since "$BEGUN")" 5
	check_same 'the release from before is served' "$ENDED $(current_id)" "0 $older"
	check 'whole' is_served_whole
	site back
	check_at_most 'back again, which is forward (seconds)' "$(seconds_since "$BEGUN")" 5
	check_same 'the newer release is served' "$ENDED $(current_id)" "0 $newer"
	check 'whole' is_served_whole
	begin
	check_site 'back to a release by its id' back "$older"
	check_same 'serves it' "$(current_id)" "$older"
	check_site 'and to the other one, by the first letters of its id' back "${newer:0:12}"
	check_same 'serves it' "$(current_id)" "$newer"
	end_watch
	check_refused 'back to a release that is not here' '0000' back 000000000000
	check_refused 'back to nonsense' '\.\.' back ../../etc
}

# An update, if there was none yet.
need_two_releases() {
	if [ -n "$(previous_id)" ]; then return; fi
	change_page 'A second release, to go back from.'
	check_site 'an update, so that there are two releases' update
}
previous_id() { basename "$(readlink "$ROOT$SITE/previous")"; }
