# What visitors get, and what others can see of the machine.

try_serves() {
	local open
	check 'pages and the form are of one release' is_served_whole
	check_same 'http leads to https' "$(leads_to "http://$NAME/fees/")" "308 https://$NAME/fees/"
	check_same 'another name of the site leads to it' "$(leads_to "https://$OTHER_NAME/fees/")" "308 https://$NAME/fees/"
	check_not 'an unknown name gets nothing over TLS' curl -sk -m 5 -o /dev/null --resolve other.example.net:443:127.0.0.1 https://other.example.net/
	check_not 'an unknown name gets nothing without TLS' curl -s -m 5 -o /dev/null --resolve other.example.net:80:127.0.0.1 http://other.example.net/
	check_not 'nor does who names none' curl -sk -m 5 -o /dev/null https://127.0.0.1/
	check_same 'an address where there is nothing' "$(status_of /no-such-page/)" 404
	check 'an inquiry is taken, and mailed once' is_taken_and_mailed 'The first kanarienvogel.'
	check_empty 'no unit failed' "$(failed_units)"
	open=$(listening | grep -vE ' (127\.[0-9.]+|\[::1\]):[0-9]+ | (0\.0\.0\.0|\*|\[::\]):(22|80|443) ')
	check_empty 'nothing but ports 22, 80 and 443 is open to others (F5)' "$open"
	check 'and those are' grep -qE '(0\.0\.0\.0|\*):443 nginx' <(listening)
	check_empty 'no log holds what a visitor wrote' "$(logs_with 'kanarienvogel|trial@example\.org|127\.2\.')"
	note "memory of the server: $(server_memory) MB; of the whole machine at most: $(peak_memory) MB, with what the kernel kept of files"
	note "disk: $(megabytes '') MB, of which $(megabytes "$SITE/build") MB are for making releases, and a release takes $(megabytes "$SITE/current/") MB"
}
leads_to() {
	curl -s -m 5 --cacert "$ROOTS" -o /dev/null -w '%{http_code} %{redirect_url}' \
		--resolve "$NAME:80:127.0.0.1" --resolve "$OTHER_NAME:443:127.0.0.1" "$1"
}
megabytes() { du -smx "$ROOT$1" | cut -f 1; }
server_memory() { inside "awk '/^Pss:/ { print int(\$2 / 1024) }' /proc/$(serving_pid)/smaps_rollup"; }
# The logs with one of some words, in files and in the journal.
logs_with() {
	grep -rlE --exclude-dir=journal -- "$1" "$ROOT/var/log"
	inside 'journalctl --quiet --no-pager -o verbose | grep -E -m3 -- "$1"' "$1"
}
