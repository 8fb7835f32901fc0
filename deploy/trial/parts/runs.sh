# What happens to a server in its life.

SERVER_ENV=/etc/return-2-intimacy/server.env

try_runs() {
	local unit was
	unit=$(serving_unit)
	check 'a restart ends when the server answers' inside "systemctl restart $unit && curl -sf -o /dev/null -m 2 http://127.0.0.1:$(serving_port)/api/health/"
	check 'and the form is there' until_true 10 is_well

	was=$(serving_pid)
	inside "kill -9 $was"
	check 'pages are sent while the server is killed' answers / 200
	check 'kill -9: the server comes back by itself' until_true 15 is_another_server "$was"

	# Longer than any number of tries that systemd would give up after.
	inside "sed -i 's/^INQUIRY_TO=/#INQUIRY_TO=/' $SERVER_ENV; systemctl restart --no-block $unit; sleep 12" >>"$LOG" 2>&1
	check_not 'a setting is missing: the form is away' is_well
	check 'pages are sent all the same' answers / 200
	inside "sed -i 's/^#INQUIRY_TO=/INQUIRY_TO=/' $SERVER_ENV"
	begin
	check 'after 12 s it is there again: the server comes back by itself (F3)' until_true 20 is_well
	check 'and takes an inquiry' is_taken 'After a setting was missing.'
	# For what follows, whatever came of it.
	inside "systemctl reset-failed $unit; systemctl start $unit" >>"$LOG" 2>&1
}
is_another_server() {
	local now
	now=$(serving_pid)
	[ -n "$now" ] && [ "$now" != 0 ] && [ "$now" != "$1" ] && is_well
}
