# What can be seen of the site and its machine, one thing at a time. Each says a line, and adds what is to be done about it.

ADVICE=()
advise() { ADVICE+=("$1"); }
line() { printf '%-13s %s\n' "$1" "$2"; }

# many NUMBER WORD: "1 release", "2 releases"
many() { if [ "$1" = 1 ]; then say "1 $2"; else say "$1 $2s"; fi; }

# A number of seconds in words.
in_words() {
	if [ "$1" -lt 120 ]; then
		many "$1" second
	elif [ "$1" -lt 7200 ]; then
		many "$(($1 / 60))" minute
	elif [ "$1" -lt 172800 ]; then
		many "$(($1 / 3600))" hour
	else many "$(($1 / 86400))" day; fi
}
since() { in_words "$(($(date +%s) - $1))"; }

look_at_release() {
	local id
	id=$(current_id)
	if [ -z "$id" ]; then
		line Release 'none is served'
		advise "Nothing is served. Let a release go live: $(way_to_serve)"
		return
	fi
	line Release "$(short "$id"), for $(since "$(stat -c %Y "$SITE/current")"), with Node $(note_of "$RELEASES/$id" node)"
	if [ "$(note_of "$RELEASES/$id" measured)" != true ]; then
		advise "This release was not looked at by a browser before it went live, so its privacy receipt is missing. Make the next one with: npm run release"
	fi
}

HEALTH=''
look_at_server() {
	local port id running=0 each status
	id=$(current_id)
	for each in $PORTS; do if systemctl is-active --quiet "$NAME@$each"; then running=$((running + 1)); fi; done
	port=$(serving_port)
	if [ -z "$port" ]; then
		line Server 'none runs: old addresses and the form are answered by no one'
		advise "No server runs. Why: journalctl -u '$NAME@*' -n 30. To start it: $(way_to_serve)"
		return
	fi
	HEALTH=$(curl --silent --max-time 5 --write-out '\n%{http_code}' "http://127.0.0.1:$port/api/health/" || true)
	status=${HEALTH##*$'\n'} HEALTH=${HEALTH%$'\n'*}
	if [ -z "$HEALTH" ]; then
		line Server "does not answer at port $port"
		advise "The server does not answer. Why: journalctl -u $NAME@$port -n 30"
		return
	fi
	line Server "answers at port $port, for $(since "$(date -d "$(systemctl show --property ActiveEnterTimestamp --value "$NAME@$port")" +%s 2>/dev/null || date +%s)"), and takes $(memory_of "$port") MB"
	if [[ -n $id && $HEALTH != *"\"build\":\"$id\""* ]]; then
		advise "The server runs another release than the one whose pages are sent. Let them be one: $NAME back $(short "$id")"
	fi
	if ! systemctl is-enabled --quiet "$NAME@$port"; then advise "The server does not start with the machine. To mend it: systemctl enable $NAME@$port"; fi
	if [ "$running" -gt 1 ]; then advise "Two servers run, because a change was cut off. To end it: $(way_to_serve)"; fi
	if [ "$status" != 200 ]; then
		advise "The form cannot take inquiries now: $(problem_of "$HEALTH") More: journalctl -u $NAME@$port -n 30"
	fi
}
problem_of() { sed -n 's/.*"problem":"\([^"]*\)".*/\1/p' <<<"$1"; }
memory_of() {
	local process
	process=$(systemctl show --property MainPID --value "$NAME@$1")
	awk '/^Pss:/ { print int($2 / 1024) }' "$ROOT/proc/$process/smaps_rollup" 2>/dev/null || say '?'
}

look_at_pages() {
	local id
	id=$(current_id)
	if [ -z "$id" ]; then return; fi
	to_nginx
	if is_page_of "$id" "https://$SITE_NAME/" "${TO_NGINX[@]}"; then
		line Pages "nginx sends those of this release at https://$SITE_NAME/"
	else
		line Pages "nginx does not send those of this release at https://$SITE_NAME/"
		advise 'nginx does not send the pages of this release. Does it run (systemctl status nginx), and what does it say (nginx -t)?'
	fi
}

look_at_certificate() {
	local end days
	end=$(end_of_certificate)
	if [ -z "$end" ]; then
		line Certificate 'none'
		advise "There is no certificate for $SITE_NAME. To get one: $NAME install"
		return
	fi
	days=$((($(date -d "$end" +%s) - $(date +%s)) / 86400))
	line Certificate "for $(many "$days" day) more, until $(date -u -d "$end" +%Y-%m-%d)"
	if [ "$days" -lt 20 ]; then advise "The certificate was not renewed, and ends in $(many "$days" day). What keeps certbot from it: certbot renew --dry-run"; fi
	if [ "$(sent_serial)" != "$(kept_serial)" ]; then
		advise 'The certificate that nginx sends is not the one on the disk. To send it: systemctl reload nginx'
	fi
	if [ ! -x "$RENEWAL_HOOK" ]; then advise "Nothing tells nginx of a renewed certificate. To mend it: $NAME install"; fi
	if ! systemctl is-enabled --quiet certbot.timer; then advise 'Nothing renews the certificate by itself. To mend it: systemctl enable --now certbot.timer'; fi
}

look_at_inquiries() {
	local waiting seconds
	if [ -z "$(current_id)" ]; then return; fi
	if [ "$(note_of "$SITE/current" form 2>/dev/null || true)" != here ]; then
		line Inquiries 'the pages have no form'
		return
	fi
	waiting=$(sed -n 's/.*"pending":\([0-9]*\).*/\1/p' <<<"$HEALTH")
	seconds=$(sed -n 's/.*"oldestSeconds":\([0-9]*\).*/\1/p' <<<"$HEALTH")
	case $waiting in
	'') line Inquiries 'no one can tell' ;;
	0) line Inquiries 'none waits to be mailed' ;;
	*)
		line Inquiries "$waiting not mailed yet, the oldest for $(in_words "${seconds:-0}")"
		if [ "${seconds:-0}" -gt 900 ]; then advise "Someone has been waiting for $(in_words "$seconds"), because mail does not go out. Why: journalctl -u '$NAME@*' -n 30. To read what waits: $NAME inquiries (docs/inquiries.md)"; fi
		;;
	esac
}

look_at_disk() {
	local free full
	free=$(megabytes_free_at "$SITE")
	full=$(df --output=pcent "$SITE" | tail -1 | tr -dc 0-9)
	line Disk "$free MB free ($full % in use), $(many "$(find "$RELEASES" -mindepth 1 -maxdepth 1 -type d -name '[0-9a-f]*' | wc -l)" release) kept"
	if [ "$free" -lt 500 ] || [ "$full" -gt 95 ]; then advise "The disk is nearly full. What takes space: du -xh --max-depth=3 / | sort -h | tail"; fi
	free=$(megabytes_free_at "$DATA")
	if [ "$free" -lt 100 ]; then advise "Where inquiries wait ($DATA), $free MB are free: when it is full, none can be taken."; fi
}

look_at_memory() {
	local free
	free=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' "$ROOT/proc/meminfo")
	line Memory "$free MB free of $(awk '/^MemTotal:/ { print int($2 / 1024) }' "$ROOT/proc/meminfo"), and $(awk '/^SwapTotal:/ { print int($2 / 1024) }' "$ROOT/proc/meminfo") MB of swap"
	if [ "$free" -lt 100 ]; then advise 'Memory is nearly used up. What takes it: systemctl status, or top'; fi
}

look_at_backup() {
	local newest
	newest=$(find "$BACKUPS" -maxdepth 1 -name "$NAME-*.tar.gz" -printf '%T@ %p\n' 2>/dev/null | sort -rn | head -1)
	if [ -z "$newest" ]; then
		line Backup 'none yet'
		advise "There is no backup yet. One is made each day; to make one now: $NAME backup"
		return
	fi
	line Backup "${newest#* }, $(since "${newest%%.*}") old; keep copies and the keys on another machine as well"
	if [ $(($(date +%s) - ${newest%%.*})) -gt 259200 ]; then advise "The last backup is $(since "${newest%%.*}") old, although one is made each day. Why: journalctl -u $NAME-daily"; fi
}

look_at_room() {
	if [ "$ROOM" != yes ]; then return; fi
	if ! systemctl is-active --quiet "$NAME-staff"; then
		line 'Staff room' 'does not run'
		advise "The staff room does not run. Why: journalctl -u $NAME-staff -n 30"
	elif [ -z "$STAFF_NAME" ]; then
		line 'Staff room' "open at port $STAFF_PORT of this machine"
	elif answers_staff; then
		line 'Staff room' "open at https://$STAFF_NAME/"
	else
		line 'Staff room' "does not answer at https://$STAFF_NAME/"
		advise "The staff room runs, and no one can sign in at https://$STAFF_NAME/. Why: journalctl -u $NAME-staff -n 30; and nginx -t"
	fi
}

# nginx, asked as staff ask it.
answers_staff() {
	[ "$(curl --silent --output /dev/null --max-time 10 --write-out '%{http_code}' --insecure --connect-to "$STAFF_NAME:443:127.0.0.1:$TLS_PORT" "https://$STAFF_NAME/sign-in/")" = 200 ]
}

# What only the doctor looks at.

look_at_installation() {
	local file wrong=''
	for file in "$LIBRARY"/machine/units/*; do
		if ! cmp -s "$file" "$UNITS/${file##*/}"; then wrong+=" ${file##*/}"; fi
	done
	if [ -n "$wrong" ]; then advise "Units of systemd are not as this script has them:$wrong. Your own changes belong in a drop-in (systemctl edit). To put them back: $NAME install"; fi
	if [ ! -f "$SERVER_ENV" ]; then
		advise "There is no $SERVER_ENV, so the server cannot start again. Put a copy there, or give the answers again: $NAME install --answers FILE"
	fi
	for file in "$SERVER_ENV" "$ROOM_ENV"; do
		if [ -f "$file" ] && [ "$(stat -c '%a %U' "$file")" != '600 root' ]; then advise "Others than root may read $file. To mend it: chmod 600 $file; chown root $file"; fi
	done
	if [ -n "$(find "$RELEASES" ! -user root -print -quit)" ]; then advise "Something below $RELEASES belongs to another account than root. To mend it: chown -R root:root $RELEASES"; fi
	if [ -n "$(find "$RELEASES" ! -perm -004 -print -quit)$(find "$RELEASES" \( -type d -o -name node \) ! -perm -005 -print -quit)" ]; then
		advise "The server and nginx may not read all of $RELEASES. To mend it: chmod -R u=rwX,go=rX $RELEASES; chmod 755 $RELEASES/*/node"
	fi
	if ! is_sound "$SITE/current"; then advise "A file of the release that is served is not as it was made. Take it again: $NAME update FILE"; fi
	line Installation "units, settings and the files of the release: ${wrong:-looked at}"
}

look_at_nginx() {
	local said
	if ! said=$(nginx -t -q 2>&1); then advise "nginx does not take its configuration: ${said:0:300}"; fi
	if ! systemctl is-active --quiet nginx; then advise 'nginx does not run. To start it: systemctl start nginx'; fi
	if ! systemctl is-enabled --quiet nginx; then advise 'nginx does not start with the machine. To mend it: systemctl enable nginx'; fi
	line nginx "$(nginx -v 2>&1 | sed 's|.*nginx/||')"
}

look_at_ports() {
	local open
	open=$(ss -ltunpH 2>/dev/null | awk '{ print $1, $5, $7 }' | grep -vE ' (127\.[0-9.]+|\[::1\]|\[?::ffff:127\.[0-9.]+\]?)(%[a-z0-9]+)?:' | grep -vE '^tcp [^ ]*:(22|80|443) ' |
		grep -vE '^udp [^ ]*:(68|546) ' | sed -E 's/users:\(\("([^"]*)".*/(\1)/' | sort -u | paste -sd ';' | sed 's/;/; /g' || true)
	if [ -n "$open" ]; then
		line Ports "open to others: $open"
		advise "Besides 22, 80 and 443, these ports are open to others: $open. Stop what needs no one from outside, or close them in the firewall."
	else
		line Ports 'nothing but 22, 80 and 443 is open to others'
	fi
}

look_at_names() {
	local name
	for name in $SITE_NAME $OTHER_NAMES $STAFF_NAME; do
		if ! (need_address "$name" && need_to_be_here "$name") >/dev/null 2>&1; then
			advise "The name $name does not lead to this machine, or port 80 is closed on the way. Without that, the certificate cannot be renewed."
		fi
	done
	line Names "$SITE_NAME $OTHER_NAMES $STAFF_NAME"
}

look_at_clock() {
	line Clock "$(date -u '+%Y-%m-%d %H:%M UTC')"
	if [ "$(timedatectl show --property NTPSynchronized --value 2>/dev/null || true)" = no ] && [ "$(timedatectl show --property NTP --value 2>/dev/null || true)" != yes ]; then
		line '' 'it is not set by the network: apt-get install systemd-timesyncd'
	fi
}

look_at_units() {
	local failed
	failed=$(systemctl list-units --failed --no-legend --plain | awk '{ print $1 }' | grep -v "^$NAME-daily" | paste -sd ' ' || true)
	if [ -n "$failed" ]; then advise "These units of systemd failed: $failed. Why: systemctl status $failed"; fi
	if ! systemctl is-enabled --quiet "$NAME-daily.timer"; then advise "Nothing looks at the site each day. To mend it: $NAME install"; fi
	line Units "${failed:-none failed}"
}

look_at_updates() {
	local due
	if [ "$(dpkg-query -W -f '${db:Status-Status}' unattended-upgrades 2>/dev/null || true)" != installed ]; then
		advise 'No one installs the security updates of Debian (nginx, certbot, OpenSSL). To let the machine do it: apt-get install unattended-upgrades'
	fi
	if [ -e "$ROOT/run/reboot-required" ]; then advise 'An update of Debian waits for a reboot: systemctl reboot'; fi
	due=$(($(date +%s) - $(stat -c %Y "$SITE/current/" 2>/dev/null || date +%s)))
	line Updates "Debian's by the machine; Node comes with each release"
	if [ "$due" -gt 7776000 ]; then advise "The release that is served was made $(in_words "$due") ago, and Node and the packages in it are as old. Make a new one: $NAME update"; fi
}
