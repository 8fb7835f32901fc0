# A network of its own, so that the ports of this machine are left alone, and what listens there is not seen: the trial starts once more in it, and
# slirp4netns leads out of it.

# enter_own_network WORDS…: goes on in it. Ends with what the trial ended with.
enter_own_network() {
	local trial way_out ended
	if [ -n "${IN_OWN_NETWORK:-}" ]; then
		until_true 20 own_address || exit 2
		return
	fi
	# A process group of its own, so that a signal ends what it waits for as well.
	set -m
	IN_OWN_NETWORK=yes unshare --net "$HERE/trial.sh" "$@" </dev/null &
	trial=$!
	set +m
	trap 'kill -TERM -- "-$trial"' INT TERM
	until_true 5 is_elsewhere "$trial"
	slirp4netns --configure --mtu=65520 --disable-host-loopback "$trial" tap0 >/dev/null 2>&1 &
	way_out=$!
	# A signal ends the first wait, and not what is waited for: it cleans up.
	while kill -0 "$trial" 2>/dev/null; do wait "$trial"; done
	wait "$trial"
	ended=$?
	kill "$way_out" 2>/dev/null
	exit "$ended"
}
is_elsewhere() { [ "$(readlink "/proc/$1/ns/net")" != "$(readlink /proc/self/ns/net)" ]; }
# The address at which others reach the machine.
own_address() { ip -4 -o address show scope global | awk '{ sub(/\/.*/, "", $4); print $4; found = 1; exit } END { exit !found }'; }
