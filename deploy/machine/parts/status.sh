# Telling how the site is.

# Fast, and all that someone wants to know every day.
show_status() {
	look_at_all "${DAILY_LOOKS[@]}"
	tell_advice
}
show_doctor() {
	look_at_all "${DAILY_LOOKS[@]}" "${RARE_LOOKS[@]}"
	tell_advice
}
DAILY_LOOKS=(release server pages certificate inquiries disk memory backup room)
RARE_LOOKS=(installation nginx ports names clock units updates)

look_at_all() {
	local look
	say "https://$SITE_NAME/"
	# Where one thing cannot be seen, the others can.
	for look in "$@"; do "look_at_$look" || true; done
}

tell_advice() {
	local each
	# A list of what is to be done says why it ends with 1.
	TOLD=yes
	if [ "${#ADVICE[@]}" -eq 0 ]; then
		say 'Nothing is to be done.'
		return 0
	fi
	printf '\nTo do:\n'
	for each in "${ADVICE[@]}"; do say "- $each"; done
	return 1
}

# Mends what can be mended without asking, and says the rest to the journal.
daily() {
	if has_certificate && [ "$(sent_serial)" != "$(kept_serial)" ]; then
		say 'ALERT: nginx sent another certificate than the one on the disk. It is told to read it.'
		reload_nginx || true
		sleep 1
	fi
	look_at_all "${DAILY_LOOKS[@]}" "${RARE_LOOKS[@]}" >/dev/null
	for each in "${ADVICE[@]}"; do say "ALERT: $each"; done
	back_up
	TOLD=yes
	if [ "${#ADVICE[@]}" -gt 0 ]; then exit 1; fi
}
