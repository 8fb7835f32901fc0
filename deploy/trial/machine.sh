# The machine: a disk of its own with a fresh Debian, and a container that boots from it with a systemd of its own.
#
# The disk is a file with a file system, so that it can be full. Memory is limited from outside, by a cgroup around the whole container (cgroup v1):
# its own systemd cannot do it, because the controllers of this machine are not handed on.

RUN=$WORK/$SUITE LOG=$WORK/$SUITE.log
ROOT=$RUN/root
DISK_SIZE=12G
CGROUP=fresh-machine-$$
MEMORY=/sys/fs/cgroup/memory/$CGROUP
NSPAWN_PID=$RUN/nspawn.pid CONSOLE=$RUN/console
MACHINE='' BOOTING=''

need_this_machine() {
	local program
	if [ "$(id -u)" != 0 ]; then
		echo 'This needs root.' >&2
		exit 2
	fi
	for program in systemd-nspawn mmdebstrap slirp4netns mkfs.ext4 git curl openssl; do
		if ! command -v "$program" >/dev/null; then
			echo "$program is not here (deploy/trial.sh --help says what is needed)." >&2
			exit 2
		fi
	done
	if [ ! -x "$HERE/../node_modules/.bin/node" ]; then
		echo "The packages of $(dirname "$HERE") are not here: npm ci" >&2
		exit 2
	fi
}

# Removes what an earlier run left, and makes the folders of this one.
make_ready() {
	mkdir -p "$RUN" "$ROOT" ${CACHE:+"$CACHE"}
	: >"$LOG"
	: >"$CONSOLE"
	if mountpoint -q "$ROOT"; then umount "$ROOT" || exit 2; fi
	if [ -z "$AGAIN" ]; then rm -f "$RUN"/*.disk; fi
	begin
}

# Where this machine gets its packages.
mirror() {
	local of_file
	of_file=$(awk '$1 == "URIs:" { print $2; exit }' /etc/apt/sources.list.d/*.sources 2>/dev/null)
	printf '%s' "${of_file:-$(awk '$1 == "deb" { print $2; exit }' /etc/apt/sources.list)}"
}

# make_base FILE: a disk with an untouched Debian, as small as one that a host hands out.
make_base() {
	local place=$RUN/base
	rm -f "$1.new"
	truncate -s "$DISK_SIZE" "$1.new"
	mkfs.ext4 -q -F -m 0 "$1.new"
	mkdir -p "$place"
	mount -o loop "$1.new" "$place" || return 1
	timeout 900 mmdebstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates,iproute2,procps "$SUITE" - "$(mirror)" 2>>"$LOG" |
		tar -x -C "$place"
	local ended=$?
	umount "$place"
	if [ $ended = 0 ]; then mv "$1.new" "$1"; else rm -f "$1.new"; fi
	return $ended
}

# start_machine NAME: a fresh copy of the disk, with what this machine needs to reach its mirror and registry, and with the names of the world.
start_machine() {
	local disk=$RUN/$1.disk base
	MACHINE=$1
	base=${CACHE:-$RUN}/$SUITE.base
	if [ ! -f "$disk" ]; then
		if [ ! -f "$base" ]; then
			if ! make_base "$base"; then give_up "an untouched Debian ($SUITE)"; fi
			ok "an untouched Debian ($SUITE)"
		fi
		cp --sparse=always "$base" "$disk"
	fi
	# No barriers: its disk has a cache that keeps what it took, as that of a host has.
	mount -o loop,barrier=0 "$disk" "$ROOT" || give_up 'the disk of the machine'
	prepare_disk
	if boot; then
		ok "the $1 machine boots: $(inside '. /etc/os-release; echo "$PRETTY_NAME"; systemctl --version | head -1' | paste -sd ,)"
	else
		tail -20 "$CONSOLE" >>"$LOG"
		give_up "the $1 machine boots"
	fi
}
# Without this, nothing else can be tried.
give_up() {
	bad "$1"
	exit 1
}

prepare_disk() {
	local authorities=$ROOT/usr/local/share/ca-certificates
	printf 'deb %s %s main\ndeb %s %s-updates main\n' "$(mirror)" "$SUITE" "$(mirror)" "$SUITE" >"$ROOT/etc/apt/sources.list"
	cp --remove-destination -L /etc/resolv.conf "$ROOT/etc/resolv.conf"
	cat "$RUN/hosts" >"$ROOT/etc/hosts"
	echo fresh >"$ROOT/etc/hostname"
	mkdir -p "$authorities" "$ROOT/usr/local/etc"
	cp /usr/local/share/ca-certificates/*.crt "$authorities/" 2>/dev/null
	cp "$RUN/world-authority.pem" "$authorities/world.crt"
	chroot "$ROOT" update-ca-certificates >>"$LOG" 2>&1
	# npm reads the one or the other, as it comes from Debian or from elsewhere.
	printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" | tee "$ROOT/etc/npmrc" >"$ROOT/usr/local/etc/npmrc"
	# Of a disk that was kept, the authority knows neither account nor certificate.
	rm -rf "$ROOT"/etc/letsencrypt/{accounts,archive,live,renewal}
	# Where certbot asks for certificates. Not in /etc/letsencrypt, because the package has a file of that name, and asks when it is another one.
	mkdir -p "$ROOT/root/.config/letsencrypt"
	printf 'server = %s\n' "$AUTHORITY" >"$ROOT/root/.config/letsencrypt/cli.ini"
}

boot() {
	(
		enter_cgroups "$BASHPID"
		# Without --keep-unit nspawn would ask this machine's systemd for a scope. With it, it ends with 133 where the container reboots.
		for _ in 1 2 3 4; do
			systemd-nspawn --register=no --keep-unit -D "$ROOT" --boot --machine="fresh-$$" >>"$CONSOLE" 2>&1 </dev/null &
			echo $! >"$NSPAWN_PID"
			wait $!
			if [ $? != 133 ]; then break; fi
		done
	) &
	BOOTING=$!
	until_true 60 has_booted
}
# Cgroups of its own, below which its systemd makes those of its units: two containers with the same ones would end each other's processes.
enter_cgroups() {
	local hierarchy
	for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/{memory,systemd,unified}; do
		if [ -e "$hierarchy/cgroup.procs" ] && mkdir -p "$hierarchy/$CGROUP"; then echo "$1" >"$hierarchy/$CGROUP/cgroup.procs"; fi
	done
}
has_left_cgroups() {
	leave_cgroups
	[ -z "$(find /sys/fs/cgroup -maxdepth 2 -name "$CGROUP")" ]
}
leave_cgroups() { find /sys/fs/cgroup/{,memory/,systemd/,unified/}"$CGROUP" -depth -type d -exec rmdir {} + 2>/dev/null; }
has_booted() { [[ $(inside 'systemctl is-system-running' 2>/dev/null) =~ ^(running|degraded)$ ]]; }

init_pid() { pgrep -P "$(cat "$NSPAWN_PID" 2>/dev/null || echo 0)" 2>/dev/null | head -1; }
pid_namespace_of() { readlink "/proc/$1/ns/pid" 2>/dev/null; }

# inside SCRIPT [WORDS…]: in the container as root, in an environment of its own, within its memory; at most LIMIT seconds.
inside() {
	local init script=$1
	shift
	init=$(init_pid)
	if [ -z "$init" ]; then return 99; fi
	(
		if [ -e "$MEMORY/tasks" ]; then echo "$BASHPID" >"$MEMORY/tasks"; fi
		exec timeout --kill-after=10 "${LIMIT:-120}" nsenter -t "$init" -a env -i HOME=/root USER=root LANG=C.UTF-8 TERM=dumb \
			PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "cd /root; $script" inside "$@"
	)
}

# limit_memory BYTES|-1: of the whole machine. Fails where this cannot be done here.
limit_memory() { [ -e "$MEMORY/tasks" ] && echo "$1" >"$MEMORY/memory.limit_in_bytes"; }
peak_memory() { awk '{ print int($1 / 1048576) }' "$MEMORY/memory.max_usage_in_bytes" 2>/dev/null; }
forget_peak_memory() { echo 0 >"$MEMORY/memory.max_usage_in_bytes" 2>/dev/null; }

reboot_machine() {
	local was
	was=$(init_pid)
	inside 'systemctl reboot' >>"$LOG" 2>&1
	until_true 60 is_another_boot "$was"
}
is_another_boot() {
	local now
	now=$(init_pid)
	[ -n "$now" ] && [ "$now" != "$1" ] && has_booted
}

is_running() { kill -0 "$(cat "$NSPAWN_PID" 2>/dev/null || echo 0)" 2>/dev/null; }
is_off() { ! is_running; }
stop_machine() {
	if [ -z "$MACHINE" ]; then return; fi
	if [ -n "$BOOTING" ]; then
		if is_running; then LIMIT=10 inside 'systemctl poweroff' >/dev/null 2>&1; fi
		if ! until_true 40 is_off; then kill -9 "$(cat "$NSPAWN_PID")" 2>/dev/null; fi
		wait "$BOOTING" 2>/dev/null
		BOOTING=''
	fi
	until_true 10 umount "$ROOT"
	until_true 10 has_left_cgroups
	if [ -z "$KEEP" ]; then rm -f "$RUN/$MACHINE.disk"; fi
	MACHINE=''
}

# The sockets that programs of the machine listen on, each as "udp 0.0.0.0:5353 avahi-daemon". This machine has its own, and those of others.
listening() {
	local namespace line pid
	namespace=$(pid_namespace_of "$(init_pid)")
	ss -ltunpH | while read -r line; do
		pid=$(sed -n 's/.*pid=\([0-9]*\).*/\1/p' <<<"$line")
		if [ -n "$pid" ] && [ "$(pid_namespace_of "$pid")" = "$namespace" ]; then
			awk -v name="$(cat "/proc/$pid/comm")" '{ print $1, $5, name }' <<<"$line"
		fi
	done | sort -u
}

finish() {
	trap - EXIT INT TERM
	stop_machine
	end_world
	if [ -z "$KEEP" ]; then rm -rf --one-file-system "$RUN"; fi
	printf '\n%s: %s s in all, %s not ok. The log: %s\n' "$SUITE" "$(($(date +%s) - STARTED))" "$BAD" "$LOG" | tee -a "$LOG"
}
