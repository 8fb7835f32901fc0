# From nothing to a served site, as the text says.

try_install() {
	local started=$BEGUN
	check_follow 'the text, word for word' installing
	if ! until_true 10 answers / 200; then give_up 'the first page is served'; fi
	check_at_most 'from nothing to a served site' "$(seconds_since "$started")" 300 s
	# More is sent in what follows than a practice gets in years, and each of them is looked for.
	inside "echo INQUIRY_PER_HOUR=1000000 >>/etc/return-2-intimacy/server.env; systemctl restart $(serving_unit)" >>"$LOG" 2>&1
	note "versions: $(inside 'nginx -v 2>&1; certbot --version 2>&1; systemctl --version | head -1' | paste -sd ,), Node $(inside "$SITE/current/node --version")"
}
