# What it says of itself is true, in plain words.

try_doctor() {
	local until_day id
	id=$(current_id)
	until_day=$(date -u -d "$(inside "openssl x509 -noout -enddate -in /etc/letsencrypt/live/$NAME/cert.pem" | cut -d= -f2)" '+%Y-%m-%d')

	check_follow 'status' how-it-is
	check_says 'status names the release' "${id:0:12}" "$SAID"
	check_says 'and until when the certificate is good' "$until_day" "$SAID"
	check_says 'and that nothing waits' 'Inquiries +(none|0)' "$SAID"
	check_site 'doctor finds nothing' doctor

	end_mail
	check 'the mail server is away: an inquiry is taken' is_taken 'Waits for a status.'
	until_true 10 waits 1
	site status
	check_says 'status says that one waits' '1 not mailed yet' "$SAID"
	check_site 'inquiries' inquiries
	check_says 'lists it' '(1 inquiry|^ *[0-9a-f-]{8,}.*)' "$SAID"
	check_empty 'without its words' "$(grep -F 'Waits for a status' <<<"$SAID")"
	begin_mail
	check_site 'inquiries retry' inquiries retry
	check 'it is mailed' until_true 60 has_come 'Waits for a status.'

	check_found 'the hook of the certificate is gone' 'mv /etc/letsencrypt/renewal-hooks/deploy /root/deploy' 'hook|renew' 'mv /root/deploy /etc/letsencrypt/renewal-hooks/deploy'
	check_found 'others may read the settings' 'chmod 644 /etc/return-2-intimacy/server.env' 'server\.env' 'chmod 600 /etc/return-2-intimacy/server.env'
	check_found 'a file of the release was changed' 'cd /srv/return-2-intimacy/current && cp -p pages/index.html /root/index && echo more >>pages/index.html' \
		'not as it was made' 'cp -p /root/index /srv/return-2-intimacy/current/pages/index.html'
	check_found 'the server does not start with the machine' "systemctl disable $(serving_unit)" 'start|enable|boot' "systemctl enable $(serving_unit)"
	check_found 'no one renews the certificate' 'systemctl disable --now certbot.timer' 'certbot\.timer|renew' 'systemctl enable --now certbot.timer'
	check_found 'the server is of another release than the pages' \
		"cd /srv/return-2-intimacy && readlink current >/root/current && ln -sfn \"\$(ls -d releases/* | grep -v \"\$(readlink current)\" | head -1)\" new && mv -T new current" \
		'release' "cd /srv/return-2-intimacy && ln -sfn \"\$(cat /root/current)\" new && mv -T new current"
	check_site 'doctor finds nothing any more' doctor
}

# check_found WHAT BREAK PATTERN MEND: doctor says a fault that was put in by hand, and ends with an error.
check_found() {
	inside "$2" >>"$LOG" 2>&1
	site doctor
	if [ "$ENDED" = 0 ]; then bad "doctor finds that $1: it found nothing"; else check_says "doctor finds that $1" "$3" "$SAID"; fi
	inside "$4" >>"$LOG" 2>&1
}
