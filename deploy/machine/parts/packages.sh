# Packages of Debian, accounts and folders.

# What the site needs to be served, and to be built here. Nothing that is merely recommended: a browser brings a printer's configuration, and programs
# that listen on the network.
SERVING='nginx libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static certbot curl openssl ca-certificates iproute2 unattended-upgrades'
BUILDING='git npm chromium-headless-shell'

install_packages() {
	local wanted=$SERVING name missing=''
	heading 'Packages'
	if [ -n "$SOURCE" ]; then wanted="$SERVING $BUILDING"; fi
	for name in $wanted; do
		if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)" != installed ]; then missing+=" $name"; fi
	done
	if [ -z "$missing" ]; then
		say 'All are here.'
		return
	fi
	run apt-get update -q
	# shellcheck disable=SC2086
	run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing
}

make_accounts() {
	heading 'Accounts and folders'
	run systemd-sysusers "$MACHINE/accounts.conf"
	run systemd-tmpfiles --create "$MACHINE/folders.conf"
}

# Copies this script to where it stays, and what systemd reads, from the folder of a script.
install_script() {
	local file changed=''
	rm -rf "$LIBRARY.new"
	mkdir -p "$LIBRARY.new" "$(dirname "$COMMAND")"
	cp -R "$1/site" "$1/machine" "$LIBRARY.new/"
	if ! diff -rq "$LIBRARY.new" "$LIBRARY" >/dev/null 2>&1; then
		rm -rf "$LIBRARY.old"
		if [ -e "$LIBRARY" ]; then mv -T "$LIBRARY" "$LIBRARY.old"; fi
		mv -T "$LIBRARY.new" "$LIBRARY"
		rm -rf "$LIBRARY.old"
		say "+ wrote $LIBRARY"
	fi
	rm -rf "$LIBRARY.new"
	link "$COMMAND" "$LIBRARY/site"
	for file in "$LIBRARY"/machine/units/*; do
		write "$UNITS/$(basename "$file")" 644 "$(cat "$file")"
		changed=$changed$CHANGED
	done
	if [ -n "$changed" ]; then run systemctl daemon-reload; fi
}
