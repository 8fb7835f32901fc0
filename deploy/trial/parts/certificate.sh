# A certificate that was renewed is the one that is sent, whatever certbot was told before.

# Without a terminal, certbot would rest for up to eight minutes first.
RENEW='certbot renew --force-renewal --no-random-sleep-on-renew'

try_certificate() {
	local was names
	was=$(kept_serial)
	check 'a renewal' inside "$RENEW"
	check 'the renewed certificate is the one that is sent' until_true 10 sends_newer_than "$was"

	# What someone finds on the network and types: another command for the same names, without a hook.
	was=$(kept_serial)
	names=$(inside "openssl x509 -noout -ext subjectAltName -in /etc/letsencrypt/live/$NAME/cert.pem" | grep -oP 'DNS:\K[^, ]+' | sed 's/^/-d /' | paste -sd ' ')
	check 'someone asks for the same certificate by another command' \
		inside "certbot certonly -n --webroot -w /var/lib/letsencrypt --cert-name $NAME $names --force-renewal && $RENEW"
	check 'the next renewed certificate is the one that is sent (F2)' until_true 10 sends_newer_than "$was"
	check 'certbot can renew it by itself' inside 'certbot renew --dry-run --no-random-sleep-on-renew'
	check 'certbot is asked to, each day' inside 'systemctl is-active certbot.timer'

	# Whatever may keep the hook from running: the daily look mends it.
	was=$(kept_serial)
	inside "mkdir -p hooks; mv /etc/letsencrypt/renewal-hooks/deploy/* hooks/; $RENEW; mv hooks/* /etc/letsencrypt/renewal-hooks/deploy/" >>"$LOG" 2>&1
	if [ "$(sent_serial)" = "$(kept_serial)" ] || [ "$(kept_serial)" = "$was" ]; then bad 'a certificate that is not sent, for what follows'; fi
	site status
	check_says 'status says that the certificate on the disk is not sent' 'certificate.*(not sent|not the one|older)|(not sent|not the one).*certificate' "$SAID"
	check 'the daily look has a time' inside 'systemctl is-active return-2-intimacy-daily.timer && systemctl is-enabled return-2-intimacy-daily.timer'
	inside 'systemctl start return-2-intimacy-daily.service' >>"$LOG" 2>&1
	check 'the daily look mends it' until_true 10 sends_newer_than "$was"
	check_empty 'no unit failed' "$(failed_units)"
}
