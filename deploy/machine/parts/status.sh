# Telling how the site is.

# Fast, and all that someone wants to know every day.
show_status() {
	say "https://$SITE_NAME/"
	look_at_release
	look_at_server
	look_at_pages
	look_at_certificate
	look_at_inquiries
	look_at_disk
	look_at_memory
	look_at_backup
	look_at_room
	tell_todo
}

show_doctor() {
	show_all_looks
	tell_todo
}
show_all_looks() {
	say "https://$SITE_NAME/"
	for look in release server pages certificate inquiries disk memory backup room installation nginx ports names clock units updates; do "look_at_$look"; done
}

tell_todo() {
	local each
	# A list of what is to be done says why it ends with 1.
	TOLD=yes
	if [ "${#TODO[@]}" -eq 0 ]; then
		say 'Nothing is to be done.'
		return 0
	fi
	printf '\nTo do:\n'
	for each in "${TODO[@]}"; do say "- $each"; done
	return 1
}

# Mends what can be mended without asking, and says the rest to the journal.
daily() {
	if has_certificate && [ "$(sent_serial)" != "$(kept_serial)" ]; then
		say 'ALERT: nginx sent another certificate than the one on the disk. It is told to read it.'
		reload_nginx || true
		sleep 1
	fi
	show_all_looks >/dev/null
	for each in "${TODO[@]}"; do say "ALERT: $each"; done
	back_up
	TOLD=yes
	if [ "${#TODO[@]}" -gt 0 ]; then exit 1; fi
}
