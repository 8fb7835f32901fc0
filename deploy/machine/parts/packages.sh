# Packages of Debian, accounts and folders.

# What the site needs to be served, and to be built here. Nothing that is merely recommended: a browser brings a printer's configuration, and programs
# that listen on the network.
SERVING='nginx libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static certbot curl openssl ca-certificates iproute2 unattended-upgrades'
BUILDING='git npm chromium'

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

# Copies a script from its folder to where it stays, with what systemd reads. The one from before is kept until a release has gone live.
install_script() {
	local version
	version=$NAME-$(version_of_script "$1")
	if [ "$(readlink "$LIBRARY" || true)" != "$version" ]; then
		rm -rf "$LIBRARY-new"
		mkdir -p "$LIBRARY-new" "$(dirname "$COMMAND")"
		cp -R "$1/site" "$1/machine" "$LIBRARY-new/"
		rm -rf "${LIBRARY:?}/../$version"
		mv -T "$LIBRARY-new" "$(dirname "$LIBRARY")/$version"
		if [ -L "$LIBRARY" ] && [ ! -L "$LIBRARY.before" ]; then link "$LIBRARY.before" "$(readlink "$LIBRARY")"; fi
		link "$LIBRARY" "$version"
		say "+ wrote $LIBRARY"
	fi
	link "$COMMAND" "$LIBRARY/site"
	install_units
}

version_of_script() { (cd "$1" && find site machine -type f -exec sha256sum {} + | sort | sha256sum | cut -c1-12); }

install_units() {
	local file changed=''
	for file in "$LIBRARY"/machine/units/*; do
		if cmp -s "$file" "$UNITS/${file##*/}"; then continue; fi
		write "$UNITS/${file##*/}" 644 "$(<"$file")"
		changed=yes
	done
	if [ -n "$changed" ]; then run systemctl daemon-reload; fi
}

put_script_back() {
	if [ ! -L "$LIBRARY.before" ]; then return 0; fi
	link "$LIBRARY" "$(readlink "$LIBRARY.before")"
	install_units
	forget_script_before
}

forget_script_before() {
	local each kept
	kept=$(readlink "$LIBRARY") || return 0
	rm -f "$LIBRARY.before"
	for each in "$LIBRARY"-*; do
		if [ "${each##*/}" != "$kept" ]; then rm -rf "$each"; fi
	done
}
