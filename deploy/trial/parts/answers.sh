# Wrong answers: one plain message, and nothing half done. On a machine with neither npm nor Git.

try_answers() {
	local taken
	unpack_release
	refuse_answer 'a name that is none' 'SITE_NAME.*Example_Org' 's/^SITE_NAME=.*/SITE_NAME=Example_Org/'
	refuse_answer 'no name' 'SITE_NAME' 's/^SITE_NAME=.*/SITE_NAME=/'
	refuse_answer 'a name that leads nowhere' "$NOWHERE" "s/^SITE_NAME=.*/SITE_NAME=$NOWHERE/"
	refuse_answer 'a wrong mail address' 'INQUIRY_TO.*office at example' 's/^INQUIRY_TO=.*/INQUIRY_TO=office at example.org/'
	refuse_answer 'a wrong mail server' 'SMTP_URL' 's/^SMTP_URL=.*/SMTP_URL=mail.example.org/'
	refuse_answer 'a word that is no answer' 'SITE_NAM' 's/^SITE_NAME=.*/SITE_NAM=example.org/'
	check_empty 'nothing was installed or written by any of them' "$(left_over)"

	# A web server that was there before.
	inside "systemd-run -q --unit=trial-port-80 -p Type=exec /root/release/node -e 'require(\"node:http\").createServer((_, answer) => answer.end(\"other\")).listen(80)'"
	until_true 10 curl -sf -o /dev/null http://127.0.0.1:80/
	refuse_answer 'a port that is in use' 'Port 80 .*in use' ''
	inside 'systemctl stop trial-port-80'
	check_empty 'nothing was installed or written' "$(left_over)"
}

write_answers() {
	cat >"$ROOT/root/answers" <<-ANSWERS
		SITE_NAME=$NAME
		OTHER_NAMES=$OTHER_NAME
		SMTP_URL=smtp://127.0.0.1:$MAIL_PORT
		INQUIRY_TO=office@example.org
		INQUIRY_FROM=website@example.org
		ROOM=no
	ANSWERS
}
# refuse_answer WHAT PATTERN EDIT
refuse_answer() {
	write_answers
	sed -i "$3" "$ROOT/root/answers"
	COMMAND=/root/release/deploy/site check_refused "install, with $1" "$2" install --answers /root/answers --release /root/release.tar.gz
}
# What an install leaves of itself.
left_over() {
	ls -d "$ROOT"/srv/* "$ROOT/etc/return-2-intimacy" "$ROOT/etc/nginx" "$ROOT/usr/local/sbin/return-2-intimacy" "$ROOT"/etc/systemd/system/return* 2>/dev/null
	grep -s '^return-2' "$ROOT/etc/passwd"
}
