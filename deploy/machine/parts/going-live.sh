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
	local id=$1 old new before why
	heading "Going live: release $(short "$id")"
	before=$(current_id)
	to_nginx
	old=$(serving_port)
	new=$(other_port "$old")
	mkdir -p "$SLOTS" "$ETC/nginx"
	link "$SLOTS/$new" "../releases/$id"
	if ! try systemctl restart "$NAME@$new"; then
		take_back "$before" "$old" "$new" "The server of release $(short "$id") did not start. It said: $(last_words "$new")"
	fi
	why=$(fault_of_server "http://127.0.0.1:$new" "$id" --header "Host: $SITE_NAME" --header 'X-Forwarded-Proto: https')
	if [ -n "$why" ]; then take_back "$before" "$old" "$new" "The server of release $(short "$id") started, and is not well: $why"; fi

	link "$SITE/current" "releases/$id"
	say "+ $SITE/current leads to it"
	if ! put_final_site; then
		take_back "$before" "$old" "$new" 'nginx does not take the configuration of this release; what it said stands above.'
	fi
	# Headers of a release are read with the configuration.
	if ! reload_nginx; then take_back "$before" "$old" "$new" 'nginx does not take the headers of this release; what it said stands above.'; fi
	# The old server may answer some of it still. Both must.
	why=$(fault_of_pages "$id")
	if [ -n "$why" ]; then take_back "$before" "$old" "$new" "nginx was told to send release $(short "$id"), and: $why"; fi

	run systemctl enable --quiet "$NAME@$new"
	if [ -n "$old" ]; then run systemctl disable --quiet --now "$NAME@$old"; fi
	why=$(fault_of_server "https://$SITE_NAME" "$id" "${TO_NGINX[@]}")
	if [ -n "$why" ]; then
		# The old one is asked back.
		if [ -n "$old" ]; then try systemctl enable --quiet --now "$NAME@$old" || true; fi
		take_back "$before" "$old" "$new" "The server of release $(short "$id") is not well behind nginx: $why"
	fi
	if [ -n "$before" ] && [ "$before" != "$id" ]; then link "$SITE/previous" "releases/$before"; fi
	remove_old_releases
	heading "Readers get release $(short "$id") since $(date -u '+%H:%M:%S UTC')"
	say "https://$SITE_NAME/, with the server at port $new. To go back: $NAME back"
}

# take_back BEFORE OLD NEW WHY: ends here, with everything as it was.
take_back() {
	local before=$1 old=$2 new=$3
	say "$4" >&2
	try systemctl disable --quiet --now "$NAME@$new" || true
	# What an update brought of this script goes with it.
	if [ -d "$LIBRARY.before" ]; then
		install_script "$LIBRARY.before"
		MACHINE=$LIBRARY/machine
		rm -rf "$LIBRARY.before"
	fi
	if [ "$(current_id)" != "$before" ]; then
		if [ -n "$before" ]; then
			link "$SITE/current" "releases/$before"
			put_final_site || true
			reload_nginx || true
		else
			rm -f "$SITE/current"
		fi
	fi
	if [ -n "$old" ]; then link "$SLOTS/$new" "../releases/$before" || true; fi
	stop "Taken back: $4" "All that it said: journalctl -u $NAME@$new"
}

last_words() {
	journalctl --quiet --no-pager --output cat --unit "$NAME@$1" --lines 20 2>/dev/null | grep -v '^\(Start\|Stopp\)' | tail -6 | paste -sd ' ' || true
}

# fault_of_server URL ID [WORDS FOR CURL…]: what is wrong with a server that should be of a release, or nothing. It is asked what readers ask: whether it
# is well, for a page, and to refuse an empty form, so that what is only loaded for a form is loaded.
fault_of_server() {
	local url=$1 id=$2 said status
	shift 2
	local ask=(curl --silent --show-error --max-time 10 "$@")
	said=$("${ask[@]}" "$url/api/health/" 2>&1) || {
		say "it does not answer (${said:0:200})."
		return
	}
	if [[ $said != *"\"build\":\"$id\""* ]]; then
		say "it says that it is of another release: ${said:0:300}"
		return
	fi
	status=$("${ask[@]}" --output /dev/null --write-out '%{http_code}' "$url/api/health/" || true)
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
		# An address of nobody (RFC 5737), so that no visitor is counted for it.
		status=$("${ask[@]}" --output /dev/null --write-out '%{http_code}' --header "Origin: https://$SITE_NAME" --header 'Accept: application/json' \
			--header "X-Forwarded-For: 192.0.2.$((RANDOM % 254 + 1))" --data '' "$url/api/inquiries/" || true)
		if [ "$status" != 422 ]; then
			say "it answers $status to an empty form, in place of refusing it for what is missing (422)."
			return
		fi
	fi
	if ! is_page_of "$id" "$url/" "$@"; then say 'it does not send the first page of this release.'; fi
}

# fault_of_pages ID: what is wrong with the pages that nginx sends, or nothing.
fault_of_pages() {
	if ! is_page_of "$1" "https://$SITE_NAME/" "${TO_NGINX[@]}"; then say 'what it sends at / is not the first page of this release.'; fi
}
is_page_of() {
	local id=$1 url=$2
	shift 2
	curl --silent --max-time 10 "$@" "$url" | cmp -s - "$RELEASES/$id/pages/index.html"
}
