# nginx and the certificate.

# The configuration of nginx, for this name, and in the words of the nginx that is here.
configured() {
	sed -e "s|example\\.org|$SITE_NAME|g" -e "s|OTHER_NAMES|$OTHER_NAMES|" -e "s|STAFF_NAME|$STAFF_NAME|g" "$1" | for_this_nginx
}
for_this_nginx() {
	local version edits=()
	version=$(nginx -v 2>&1 | sed -n 's|.*nginx/\([0-9.]*\).*|\1|p')
	# Since 1.25.1, HTTP/2 is a setting of its own.
	if [ "$(printf '%s\n' 1.25.1 "$version" | sort -V | head -1)" = 1.25.1 ]; then
		edits+=(-e 's|^\( *\)listen 443 ssl http2|\1http2 on;\n\1listen 443 ssl|' -e 's|ssl http2|ssl|')
	fi
	# A machine without IPv6 cannot listen there.
	if [ ! -e "$ROOT/proc/net/if_inet6" ]; then edits+=(-e '/listen \[::\]/d'); fi
	sed -e '' "${edits[@]}"
}

# Lets nginx read its configuration again, if it is one. Returns 1 if it is not, and nginx goes on as before.
reload_nginx() {
	try nginx -t -q || return 1
	if systemctl is-active --quiet nginx; then try systemctl reload nginx; else try systemctl start nginx; fi
}

# Puts a configuration in place, lets nginx read it with all that it includes, and takes it back where nginx does not understand it.
put_site() {
	local before=''
	if [ -f "$NGINX_SITE" ]; then before=$(<"$NGINX_SITE"); fi
	write "$NGINX_SITE" 644 "$1" || return 1
	link "$NGINX/sites-enabled/$NAME" "../sites-available/$NAME" || return 1
	if reload_nginx; then return 0; fi
	if [ -n "$before" ]; then write "$NGINX_SITE" 644 "$before"; else rm -f "$NGINX/sites-enabled/$NAME"; fi
	return 1
}

has_certificate() { [ -e "$LETSENCRYPT/live/$SITE_NAME/fullchain.pem" ]; }
# Nothing, where there is none.
in_certificate() { openssl x509 -noout -in "$LETSENCRYPT/live/$SITE_NAME/cert.pem" "$@" 2>/dev/null || true; }
end_of_certificate() { in_certificate -enddate | cut -d= -f2; }
is_for_all_names() {
	local name have
	have=$(in_certificate -ext subjectAltName | grep -o 'DNS:[^, ]*' | cut -d: -f2 || true)
	for name in $SITE_NAME $OTHER_NAMES $STAFF_NAME; do
		if ! grep -qxF "$name" <<<"$have"; then return 1; fi
	done
}

# Renewals go by the same way as the first one, through files that nginx sends, so nothing is ever stopped for them. The hook is a file for all
# certificates of the machine, because certbot forgets hooks that another of its commands does not name.
get_certificate() {
	local name names=()
	heading 'The certificate'
	write "$RENEWAL_HOOK" 755 "#!/bin/sh
# nginx sends a certificate as it was when it last read it ($NAME).
exec systemctl reload nginx"
	if has_certificate && is_for_all_names; then
		say "There is one, until $(end_of_certificate)."
		return
	fi
	if has_certificate && [ -n "$(current_id)" ]; then
		# A name that is new must lead to something.
		put_final_site || stop 'nginx does not take its configuration; what it said stands above.'
	else
		# Before there is one, nginx only answers the certificate authority.
		put_site "$(configured "$MACHINE/nginx/first.conf")" || stop 'nginx does not take its first configuration; what it said stands above.'
	fi
	for name in $SITE_NAME $OTHER_NAMES $STAFF_NAME; do
		need_to_be_here "$name"
		names+=(-d "$name")
	done
	local contact=(--register-unsafely-without-email)
	if [ -n "$CERTIFICATE_EMAIL" ]; then contact=(-m "$CERTIFICATE_EMAIL"); fi
	run certbot certonly --non-interactive --agree-tos "${contact[@]}" --cert-name "$SITE_NAME" --expand --webroot -w "$ACME" "${names[@]}"
}

# nginx as it has to be. What it says of headers comes from the release that is current.
final_site() {
	configured "$MACHINE/nginx/site.conf" | with_one_server
	if [ -n "$OTHER_NAMES" ]; then configured "$MACHINE/nginx/other-names.conf"; fi
	if [ -n "$STAFF_NAME" ]; then configured "$MACHINE/nginx/staff-name.conf"; fi
	configured "$MACHINE/nginx/unknown-names.conf"
}
# The server at the other port is asked only where this one does not answer: what is posted just when a server stops would be lost with it. Where none
# runs, both are alike.
with_one_server() {
	local port=${NEW:-$(serving_port)}
	if [ -z "$port" ]; then
		cat
	else
		sed -E "/127\.0\.0\.1:$port /!s/^( *server 127\.0\.0\.1:[0-9]+ max_fails=0);/\1 backup;/"
	fi
}
put_final_site() {
	# Debian's own page would answer for names that are not ours.
	if [ "$(readlink "$NGINX/sites-enabled/default" 2>/dev/null)" = /etc/nginx/sites-available/default ]; then run rm "$NGINX/sites-enabled/default"; fi
	put_site "$(final_site)"
}

# Serials: of the certificate that is sent, and of the one on the disk.
sent_serial() {
	openssl s_client -connect "127.0.0.1:$TLS_PORT" -servername "$SITE_NAME" </dev/null 2>/dev/null | openssl x509 -noout -serial 2>/dev/null || true
}
kept_serial() { in_certificate -serial; }
