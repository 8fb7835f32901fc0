# What a machine meets outside: names, a certificate authority, a mail server and a Git server. They run on this machine, outside the container, so
# nothing of them is installed on the one that is tried, and they go on while it reboots.

NAME=example.org OTHER_NAME=www.example.org STAFF_NAME=staff.example.org
# Leads to another machine (RFC 5737), and to none.
ELSEWHERE=elsewhere.example.org NOWHERE=nowhere.example.org
GIT_PORT=4289 MAIL_PORT=4288 AUTHORITY_PORT=4287 AUTHORITY_MANAGEMENT_PORT=4286 DEAD_PORT=4285
SOURCE=git://127.0.0.1:$GIT_PORT/site.git
AUTHORITY=https://localhost:$AUTHORITY_PORT/dir
NODE=$HERE/../node_modules/.bin/node
MAILS=$RUN/mails
AUTHOR=$RUN/author
# The authority that signs what visitors get.
ROOTS=$RUN/roots.pem
GIT_DAEMON='' MAIL_SERVER='' PEBBLE=''

begin_world() {
	write_hosts
	begin_repository
	begin_authority
	: >"$MAILS"
	begin_mail
	ok 'the world: names, a certificate authority, a mail server, a Git server'
}
end_world() {
	local pid
	for pid in $GIT_DAEMON $MAIL_SERVER $PEBBLE; do
		kill "$pid" 2>/dev/null
		wait "$pid" 2>/dev/null
	done
}

write_hosts() {
	printf '%s\n' '127.0.0.1 localhost fresh' '::1 localhost' "$(own_address) $NAME $OTHER_NAME $STAFF_NAME" "203.0.113.9 $ELSEWHERE" >"$RUN/hosts"
}

# "The repository": a clone of the project, which a Git server of this machine hands out. AUTHOR is where someone writes.
begin_repository() {
	rm -rf "$RUN/remote" "$AUTHOR"
	mkdir -p "$RUN/remote"
	git clone -q --bare "$PROJECT" "$RUN/remote/site.git"
	git clone -q "$RUN/remote/site.git" "$AUTHOR"
	git -C "$AUTHOR" config user.name Trial
	git -C "$AUTHOR" config user.email trial@example.org
	git daemon --base-path="$RUN/remote" --export-all --listen=127.0.0.1 --port=$GIT_PORT --reuseaddr "$RUN/remote" >>"$LOG" 2>&1 &
	GIT_DAEMON=$!
}
# publish SUBJECT: what was changed in AUTHOR is in the repository then.
publish() { git -C "$AUTHOR" commit -qam "$1" && git -C "$AUTHOR" push -q origin HEAD; } >>"$LOG" 2>&1
# Takes back the newest commit.
unpublish() { git -C "$AUTHOR" reset -q --hard HEAD~1 && git -C "$AUTHOR" push -q --force origin HEAD; } >>"$LOG" 2>&1

# Pebble, the test server of Let's Encrypt, asks port 80 as the real one does. It finds names as the machine does.
begin_authority() {
	local pebble
	pebble=$(pebble_program)
	make_certificates
	cat >"$RUN/authority.json" <<-SETTINGS
		{"pebble": {
		  "listenAddress": "127.0.0.1:$AUTHORITY_PORT", "managementListenAddress": "127.0.0.1:$AUTHORITY_MANAGEMENT_PORT",
		  "certificate": "$RUN/authority.pem", "privateKey": "$RUN/authority.key", "httpPort": 80, "tlsPort": 443
		}}
	SETTINGS
	PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=0 unshare --mount bash -c 'mount --bind "$1" /etc/hosts && exec "$2" -config "$3"' \
		authority "$RUN/hosts" "$pebble" "$RUN/authority.json" >>"$LOG" 2>&1 &
	PEBBLE=$!
	until_true 10 fetch_roots || give_up 'a certificate authority'
}
# An authority of this world, which the machine trusts, and the certificate at which it asks for its own.
make_certificates() {
	local key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
	openssl req -x509 "${key[@]}" -days 9 -subj '/CN=World of the trial' -addext basicConstraints=critical,CA:TRUE \
		-keyout "$RUN/world.key" -out "$RUN/world-authority.pem"
	openssl req "${key[@]}" -subj /CN=localhost -keyout "$RUN/authority.key" -out "$RUN/authority.csr"
	openssl x509 -req -in "$RUN/authority.csr" -CA "$RUN/world-authority.pem" -CAkey "$RUN/world.key" -CAcreateserial -days 9 \
		-extfile <(echo subjectAltName=DNS:localhost,IP:127.0.0.1) -out "$RUN/authority.pem"
} 2>>"$LOG"
fetch_roots() {
	curl -sf -m 2 --cacert "$RUN/world-authority.pem" "https://localhost:$AUTHORITY_MANAGEMENT_PORT/roots/0" -o "$ROOTS"
}
pebble_program() {
	if command -v pebble; then return; fi
	local place=$WORK/pebble
	if [ ! -x "$place/usr/bin/pebble" ]; then
		mkdir -p "$place"
		(cd "$place" && apt-get download -q pebble && dpkg -x pebble_*.deb .) >>"$LOG" 2>&1
	fi
	echo "$place/usr/bin/pebble"
}

begin_mail() {
	"$NODE" "$HERE/trial/take-mails.ts" "$MAIL_PORT" "$MAILS" >>"$LOG" 2>&1 &
	MAIL_SERVER=$!
}
end_mail() {
	kill "$MAIL_SERVER"
	wait "$MAIL_SERVER"
	MAIL_SERVER=''
} 2>/dev/null
# mails_of WORDS: how many mails came with these words.
mails_of() { grep -cF -- "$1" "$MAILS"; }
has_come() { [ "$(mails_of "$1")" -ge 1 ]; }
