# What must hold of the machine before anything is done.

# Is something other than nginx at a port? By /proc, because `ss` may not be here yet. Ports are in hexadecimal there, and 0A is LISTEN.
is_taken() {
	local hex
	hex=$(printf '%04X' "$1")
	awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { found = 1 } END { exit !found }' "$ROOT"/proc/net/tcp "$ROOT"/proc/net/tcp6 2>/dev/null
}
who_listens() {
	local who
	who=$(ss -ltnpH "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)".*/\1/p' | head -1)
	say "${who:-another program}"
}

megabytes_of_memory() { awk '/^(MemTotal|SwapTotal):/ { sum += $2 } END { print int(sum / 1024) }' "$ROOT/proc/meminfo"; }
megabytes_free_at() {
	local folder=$1
	while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
	df --output=avail -BM "$folder" | tail -1 | tr -dc 0-9
}

# What the machine needs, in MB of memory (with swap) and of disk: where releases come as files, where they are made here, and with a staff room.
memory_needed() {
	if [ "$ROOM" = yes ]; then say 2900; elif [ -n "$SOURCE" ]; then say 1900; else say 450; fi
}
disk_needed() {
	if [ -n "$SOURCE" ]; then say 6000; else say 1500; fi
}

need_root() {
	if [ -z "$ROOT" ] && [ "$(id -u)" != 0 ]; then refuse "This needs root: sudo $0 …"; fi
}

check_machine() {
	local version memory disk port who now made
	heading 'The machine'
	version=$(sed -n 's/^VERSION_ID="\{0,1\}\([0-9]*\).*/\1/p' "$ROOT/etc/os-release" 2>/dev/null || true)
	if ! grep -q '^ID=debian$' "$ROOT/etc/os-release" 2>/dev/null || [ "${version:-0}" -lt 12 ]; then
		stop "This machine has $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' "$ROOT/etc/os-release" 2>/dev/null || say 'no Debian'), and this script knows Debian 12 and 13."
	fi
	if [ ! -d "$ROOT/run/systemd/system" ]; then stop 'systemd does not run here, and the site needs it: its server is a unit of systemd.' 'In a container, use the image (docs/running.md).'; fi
	memory=$(megabytes_of_memory)
	if [ "$memory" -lt "$(memory_needed)" ]; then
		stop "This machine has $memory MB of memory with its swap, and $(memory_needed) MB are needed: $(what_needs_memory)" \
			'Add memory or swap (fallocate -l 2G /swapfile; chmod 600 /swapfile; mkswap /swapfile; swapon /swapfile; and a line in /etc/fstab), or make releases on another machine and hand them over as files.'
	fi
	disk=$(megabytes_free_at "$SITE")
	if [ "$disk" -lt "$(disk_needed)" ] && [ -z "$(current_id)" ]; then
		stop "There are $disk MB free at $SITE, and $(disk_needed) MB are needed."
	fi
	now=$(date +%s)
	made=$(stat -c %Y "$HERE/site")
	if [ "$now" -lt "$((made - 86400))" ]; then
		stop "The clock of this machine says $(date -u '+%Y-%m-%d %H:%M UTC'), and this script is newer than that. Certificates need a clock that is right." 'To set it by the network: timedatectl set-ntp true'
	fi
	for port in 80 443; do
		if is_taken "$port" && ! systemctl is-active --quiet nginx; then
			who=$(who_listens "$port")
			stop "Port $port is in use by $who, and nginx needs it." "Stop $who, and see that it does not start with the machine."
		fi
	done
	for port in $PORTS; do
		if is_taken "$port" && ! systemctl is-active --quiet "$NAME@$port"; then
			who=$(who_listens "$port")
			stop "Port $port is in use by $who, and the server of the site needs it." "Stop $who, or let it use another port."
		fi
	done
	for port in $SITE_NAME $OTHER_NAMES $STAFF_NAME; do need_address "$port"; done
	say "Debian $version, $memory MB of memory with swap, $disk MB of disk free, clock and ports as they should be."
}
what_needs_memory() {
	if [ "$ROOM" = yes ]; then say 'the staff room, and releases that are made beside it.'; elif [ -n "$SOURCE" ]; then say 'a release that is made here takes up to 2 GB.'; else say 'the server, nginx and Debian itself.'; fi
}

need_address() {
	if ! getent ahosts "$1" >/dev/null; then
		stop "The name $1 leads nowhere yet (no address is known of it)." 'Let its DNS entry lead to this machine, wait until it is known, and run this again.'
	fi
}

# Does a name lead to this machine? It is asked what only this machine can know.
need_to_be_here() {
	local proof said
	proof=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
	mkdir -p "$ACME/.well-known/acme-challenge"
	printf '%s' "$proof" >"$ACME/.well-known/acme-challenge/$proof"
	# nginx lets its earlier workers answer for a moment after it was told to read anew.
	for _ in $(seq 20); do
		said=$(curl --silent --show-error --max-time 10 "http://$1/.well-known/acme-challenge/$proof" 2>&1 || true)
		if [ "$said" = "$proof" ]; then break; fi
		sleep 0.25
	done
	rm -f "$ACME/.well-known/acme-challenge/$proof"
	if [ "$said" != "$proof" ]; then
		stop "The name $1 leads to $(getent ahosts "$1" | awk '{ print $1 }' | sort -u | paste -sd ' '), and what answers there is not this machine. It said: ${said:0:200}" \
			"Let the DNS entry of $1 lead to this machine, and port 80 through its firewall. Then run this again."
	fi
}
