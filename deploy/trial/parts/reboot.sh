# A reboot, after going back and with an inquiry that waits.

try_reboot() {
	local id
	need_two_releases
	check_site 'back, before a reboot' back
	id=$(current_id)
	end_mail
	check 'the mail server is away: an inquiry is taken' is_taken 'Waits for a reboot.'
	check 'and waits' until_true 10 waits 1
	check 'the machine boots again' reboot_machine
	check 'pages' until_true 30 answers / 200
	check 'the form' until_true 30 is_well
	check_same 'of the release that was gone back to' "$(current_id) $(health_of build)" "$id $id"
	check_same 'the inquiry still waits' "$(health_of pending)" 1
	begin_mail
	check 'the mail server is there again: it is mailed' until_true 120 has_come 'Waits for a reboot.'
	check_same 'once' "$(mails_of 'Waits for a reboot.')" 1
	check_empty 'no unit failed' "$(failed_units)"
	check_site 'forward again' back
	check 'whole' is_served_whole
}
