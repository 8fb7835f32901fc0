# Letting a release go live, or the one before again: the new server starts beside the old one, and is asked for all that it does before readers get
# anything of it. Where something fails, all is as it was.

# The slot that serves. Where an earlier change was cut off, two run: the one that starts with the machine is the one that serves.
serving_port() {
	local port old=''
	for port in $PORTS; do
		if systemctl is-active --quiet "$NAME@$port"; then
			if [ -z "$old" ] || systemctl is-enabled --quiet "$NAME@$port"; then old=$port; fi
		fi
	done
	printf '%s' "$old"
}
enabled_port() {
	local port
	for port in $PORTS; do
		if systemctl is-enabled --quiet "$NAME@$port"; then
			printf '%s' "$port"
			return
		fi
	done
}
other_port() {
	local port
	for port in $PORTS; do
		if [ "$port" != "$1" ]; then
			printf '%s' "$port"
			return
		fi
	done
}

# nginx, asked as a visitor asks it, wherever the name leads. Whether the certificate is a good one is asked elsewhere.
to_nginx() { TO_NGINX=(--connect-to "$SITE_NAME:443:127.0.0.1:$TLS_PORT" --insecure); }

# go_live ID
go_live() {
	local id=$1 why
	heading "Going live: release $(short "$id")"
	# For `take_back`.
	BEFORE=$(current_id) OLD=$(serving_port) SITE_BEFORE=''
	# One that has just ended by itself is started again.
	if [ -z "$OLD" ]; then OLD=$(enabled_port); fi
	NEW=$(other_port "$OLD")
	SLOT_BEFORE=$(readlink "$SLOTS/$NEW" || true)
	if [ -f "$NGINX_SITE" ]; then SITE_BEFORE=$(<"$NGINX_SITE"); fi
	trap 'take_back "It was interrupted."' HUP INT TERM
	# Nor does it end halfway because its words find no one.
	trap '' PIPE
	to_nginx
	mkdir -p "$SLOTS" "$ETC/nginx"
	link "$SLOTS/$NEW" "../releases/$id" || take_back "$SLOTS/$NEW cannot be changed; why stands above."
	STARTED=$(date +%s)
	try systemctl restart "$NAME@$NEW" || take_back "Its server did not start. It said: $(last_words "$NEW")"
	why=$(fault_of_server "http://127.0.0.1:$NEW" "$id" --header "Host: $SITE_NAME" --header 'X-Forwarded-Proto: https')
	if [ -n "$why" ]; then take_back "Its server started, and is not well: $why"; fi

	link "$SITE/current" "releases/$id" || take_back "$SITE/current cannot be changed; why stands above."
	say "+ $SITE/current leads to it"
	put_final_site || take_back 'nginx does not take its configuration or its headers; what it said stands above.'
	# The old server may answer some of it still.
	if ! is_soon_page_of "$id" "https://$SITE_NAME/" "${TO_NGINX[@]}"; then take_back 'nginx was told to send its pages, and what it sends at / is not the first of them.'; fi

	try systemctl enable --quiet "$NAME@$NEW" || take_back 'Its server cannot be started with the machine.'
	# What nginx was asked before it read anew, it may still hand to the old server.
	if [ -n "$OLD" ]; then
		sleep 1
		try systemctl disable --quiet --now "$NAME@$OLD" || take_back 'The old server cannot be stopped.'
	fi
	why=$(fault_of_server "https://$SITE_NAME" "$id" "${TO_NGINX[@]}")
	if [ -n "$why" ]; then take_back "Its server is not well behind nginx: $why"; fi
	end_by_signals
	if [ -n "$BEFORE" ] && [ "$BEFORE" != "$id" ]; then link "$SITE/previous" "releases/$BEFORE"; fi
	forget_script_before
	remove_old_releases
	heading "Readers get release $(short "$id") since $(date -u '+%H:%M:%S UTC')"
	say "https://$SITE_NAME/, with the server at port $NEW.$(if [ -n "$(linked_id "$SITE/previous")" ]; then say " To go back: $NAME back"; fi)"
}

# take_back WHY: ends here, with everything as it was. The old server comes first, so that one is there all the time.
take_back() {
	trap '' HUP INT TERM
	heading 'Taking it back'
	if [ -n "$OLD" ]; then try systemctl enable --quiet --now "$NAME@$OLD" || true; fi
	if [ "$(current_id)" != "$BEFORE" ]; then
		if [ -n "$BEFORE" ]; then link "$SITE/current" "releases/$BEFORE" || true; else rm -f "$SITE/current"; fi
		put_site "$SITE_BEFORE" || true
	fi
	try systemctl disable --quiet --now "$NAME@$NEW" || true
	if [ -n "$SLOT_BEFORE" ]; then link "$SLOTS/$NEW" "$SLOT_BEFORE" || true; else rm -f "$SLOTS/$NEW"; fi
	put_script_back
	stop "The release did not go live, and all is as it was. $1" "What its server said: journalctl -u $NAME@$NEW"
}

# What a server said since it was started: its own words, or where it has said none, those of systemd about it.
last_words() {
	local words=(journalctl --quiet --no-pager --output cat --since "@$STARTED" --lines 6) said
	said=$("${words[@]}" "_SYSTEMD_UNIT=$NAME@$1.service" 2>/dev/null || true)
	if [ -z "$said" ]; then said=$("${words[@]}" --unit "$NAME@$1" 2>/dev/null || true); fi
	paste -sd ' ' <<<"$said"
}

# fault_of_server URL ID [WORDS FOR CURL…]: what is wrong with a server that should be of a release, or nothing. It is asked what readers ask: whether it
# is well, for a page, and to refuse an empty form, so that what is only loaded for a form is loaded.
fault_of_server() {
	local url=$1 id=$2 said status
	shift 2
	local ask=(curl --silent --show-error --max-time 25 "$@")
	said=$("${ask[@]}" --write-out '\n%{http_code}' "$url/api/health/" 2>&1) || {
		said=${said//$'\n000'/}
		say "it does not answer (${said:0:200})."
		return
	}
	status=${said##*$'\n'} said=${said%$'\n'*}
	if [[ $said != *"\"build\":\"$id\""* ]]; then
		say "it says that it is of another release: ${said:0:300}"
		return
	fi
	if [ "$status" != 200 ]; then
		say "its health is $status: ${said:0:300}"
		return
	fi
	status=$("${ask[@]}" --output /dev/null --write-out '%{http_code}' "$url/no-such-page/" || true)
	if [ "$status" != 404 ]; then
		say "it answers $status at an address where there is nothing, in place of 404."
		return
	fi
	if [ "$(note_of "$RELEASES/$id" form)" = here ]; then
		# An address of no one (RFC 5737), so that no visitor is counted for it.
		status=$("${ask[@]}" --output /dev/null --write-out '%{http_code}' --header "Origin: https://$SITE_NAME" --header 'Accept: application/json' \
			--header "X-Forwarded-For: 192.0.2.$((RANDOM % 254 + 1))" --data '' "$url/api/inquiries/" || true)
		if [ "$status" != 422 ]; then
			say "it answers $status to an empty form, in place of refusing it for what is missing (422)."
			return
		fi
	fi
	if ! is_page_of "$id" "$url/" "$@"; then say 'it does not send the first page of this release.'; fi
}

# nginx may still be reading: it is asked again for some seconds.
is_soon_page_of() {
	for _ in $(seq 40); do
		if is_page_of "$@"; then return 0; fi
		sleep 0.25
	done
	return 1
}
is_page_of() {
	local id=$1 url=$2
	shift 2
	curl --silent --max-time 10 "$@" "$url" | cmp -s - "$RELEASES/$id/pages/index.html"
}
