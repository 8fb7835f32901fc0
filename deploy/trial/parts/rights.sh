# What each program of the site may do, tried as its account and, for the server, in all of its namespaces.

try_rights() {
	local exposure account
	exposure=$(inside "systemd-analyze security $(serving_unit) --no-pager" | grep -oP 'exposure level.*: \K[0-9.]+')
	check_at_most 'what the unit is exposed to, by systemd-analyze security' "$exposure" 1.1

	check 'the server can write where inquiries wait' as_server 'touch /var/lib/return-2-intimacy/.tried && rm /var/lib/return-2-intimacy/.tried'
	check_empty 'the server can write no file of its release, or beside it' "$(as_server "$TRY_TO_WRITE" /srv/return-2-intimacy)"
	check_empty 'nor anything else of the machine' "$(as_server "$TRY_TO_WRITE" /etc /usr /opt /home /var | grep -vE '^/var/(lib/return-2-intimacy(-totals)?|tmp)(/|$)')"
	check_not 'the server cannot read its file of settings' as_server 'cat /etc/return-2-intimacy/server.env'

	check 'the server has told how many inquiries came in each week' inside 'test -s /var/lib/return-2-intimacy-totals/totals.json'
	check 'the staff room can read that' as_account return-2-intimacy-staff 'cat /var/lib/return-2-intimacy-totals/totals.json'
	check_not 'whoever makes releases cannot' as_account return-2-intimacy-build 'cat /var/lib/return-2-intimacy-totals/totals.json'
	check 'what is kept from the others is there' test -s "$ROOT/etc/return-2-intimacy/server.env" -a -n "$(ls "$ROOT/var/lib/return-2-intimacy")"
	for account in return-2-intimacy-build return-2-intimacy-staff; do
		if ! inside "id $account" >/dev/null; then
			bad "there is an account $account"
			continue
		fi
		check_not "$account cannot read the settings of the server" as_account "$account" 'cat /etc/return-2-intimacy/server.env'
		check_not "$account cannot read the settings of the room" as_account "$account" 'cat /etc/return-2-intimacy/room.env'
		check_not "$account cannot read them from its process" as_account "$account" "cat /proc/$(serving_pid)/environ"
		check_not "$account cannot read inquiries" as_account "$account" 'ls /var/lib/return-2-intimacy/ || cat /var/lib/return-2-intimacy/*'
		check_not "$account cannot change how many inquiries are said to have come" as_account "$account" 'touch /var/lib/return-2-intimacy-totals/.tried || : >>/var/lib/return-2-intimacy-totals/totals.json'
		check_not "$account cannot read the key of the certificate" as_account "$account" "cat /etc/letsencrypt/live/$NAME/privkey.pem"
		check_empty "$account can change nothing that is served, or that root runs" \
			"$(as_account "$account" "$TRY_TO_WRITE" /srv/return-2-intimacy/releases /srv/return-2-intimacy/slots /srv/return-2-intimacy/current/ /usr/local /etc)"
		check_not "$account cannot lead readers to another release" as_account "$account" 'ln -s releases/x /srv/return-2-intimacy/tried || ln -sfn x /srv/return-2-intimacy/current'
	done
}

# Everything in some folders that can be written: by what the system says, and each file tried. Nothing is changed.
TRY_TO_WRITE='
	for folder in "$@"; do
		find "$folder" -xdev \( -type f -o -type d \) -writable 2>/dev/null
		find "$folder" -xdev -type f 2>/dev/null | while read -r file; do if { : >>"$file"; } 2>/dev/null; then echo "$file"; fi; done
	done | sort -u | head -20'

as_account() {
	local account=$1 script=$2
	shift 2
	inside 'account=$1 script=$2; shift 2; cd /; exec runuser -u "$account" -- bash -c "$script" try "$@"' "$account" "$script" "$@"
}
# As the server itself, by its process: its mounts, its users, its account.
as_server() {
	local script=$1
	shift
	inside 'process=$1 script=$2; shift 2; cd /
		exec nsenter -t "$process" -m -U -i -S "$(id -u return-2-intimacy)" -G "$(id -g return-2-intimacy)" bash -c "$script" try "$@"' \
		"$(serving_pid)" "$script" "$@"
}
