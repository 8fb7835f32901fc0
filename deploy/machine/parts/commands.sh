# The commands.

usage() { sed -n '2,/^$/{/^set /q;s/^# \{0,1\}//p}' "$HERE/site"; }

run_command() {
	local command=${1:-}
	if [ $# -gt 0 ]; then shift; fi
	case $command in
	install | update | back | status | doctor | inquiries | invite | saved | backup | daily | go-live-as-wanted | take-over) ;;
	'' | help | -h | --help)
		usage
		return 0
		;;
	*) refuse "There is no \"$command\"." "$(usage)" ;;
	esac
	need_root
	case $command in
	install) install_site "$@" ;;
	update) update_site "$@" ;;
	take-over) take_over "$@" ;;
	back) go_back "$@" ;;
	go-live-as-wanted) go_live_as_wanted "$@" ;;
	status | doctor | backup | daily)
		if [ $# -gt 0 ]; then refuse "\"$command\" takes no further words."; fi
		need_answers
		case $command in
		status) show_status ;;
		doctor) show_doctor ;;
		backup) back_up ;;
		daily) daily ;;
		esac
		;;
	inquiries) manage_inquiries "$@" ;;
	invite) invite "$@" ;;
	saved) show_saved "$@" ;;
	esac
}

install_site() {
	local answers='' file=''
	while [ $# -gt 0 ]; do
		case $1 in
		--answers | --release)
			if [ $# -lt 2 ]; then refuse "After $1 comes the name of a file."; fi
			if [ "$1" = --answers ]; then answers=$2; else file=$2; fi
			shift 2
			;;
		*) refuse "\"$1\" is no word of install. It takes --answers FILE and --release FILE." ;;
		esac
	done
	# A release file that is unpacked brings its own script.
	if [ -z "$file" ] && is_release "$(dirname "$HERE")"; then file=$(dirname "$HERE"); fi
	lock install
	get_answers "$answers"
	ROOM_BEFORE=$(room_settings)
	if [ -z "$SOURCE" ] && [ -z "$file" ] && ! is_for_this_name "$SITE/current"; then
		stop 'There is nothing to serve: SOURCE is empty, no release file is given, and none that was made for this name is here.' 'Give one of them: SOURCE=<address of the Git repository> among the answers, or --release FILE'
	fi
	check_machine
	install_packages
	make_accounts
	keep_answers
	install_script "$HERE"
	get_certificate
	if [ -n "$file" ]; then
		take_release "$file"
	elif is_for_this_name "$SITE/current"; then
		TAKEN=$(current_id)
	else
		build_here
	fi
	go_live "$TAKEN"
	set_up_room "$TAKEN"
	run systemctl enable --quiet --now "$NAME-live.path" "$NAME-daily.timer"
	back_up
	tell_keys
}

tell_keys() {
	heading 'Left to do'
	if [ -n "$SMTP_URL" ]; then
		say "Keep a copy of INQUIRY_KEYS (in $SERVER_ENV) away from this machine: without it, no one can read what waits here."
		say "Send yourself an inquiry with the form at https://$SITE_NAME/contact/, and look that it arrives."
	fi
	if [ -n "$STAFF_NAME" ]; then say "Come into the staff room: $NAME invite 'Your Name' owner prints an address that lets you in once, as an owner."; fi
	say "Let a monitor call https://$SITE_NAME/, and copy $BACKUPS to another machine each day."
	say "How it is from now on: $NAME status"
}

update_site() {
	if [ $# -gt 1 ]; then refuse '"update" takes one file, or none.'; fi
	need_answers
	lock update
	if [ $# -eq 1 ]; then
		take_release "$1"
		if has_room; then say 'What staff published here is in no release file: readers get its words back with the next update from the repository, or publication.'; fi
		# The release knows best how it goes live: its own script goes on, with the lock in hand.
		exec "$RELEASES/$TAKEN/deploy/site" take-over "$TAKEN"
	fi
	if [ -z "$SOURCE" ]; then stop 'Releases come to this machine as files, and none was named.' "Copy one here, and then: $NAME update FILE"; fi
	# A release is made by this script. Where it is not made, the one from before comes back.
	make_accounts
	BUILDS_WITH_THIS=yes
	ROOM_BEFORE=$(room_settings)
	install_script "$HERE"
	build_here
	BUILDS_WITH_THIS=''
	# An account without rights made it, with packages of strangers: root runs nothing of it.
	go_live "$TAKEN"
	set_up_room "$TAKEN"
	tell_other_script
}

# The script of a release that was made here may be newer.
tell_other_script() {
	if [ "$(version_of_script "$HERE")" = "$(version_of_script "$RELEASES/$TAKEN/deploy")" ]; then return 0; fi
	heading 'Another script'
	say 'This release came with another version of the script and the units than the one that runs here. An account without rights made the release, so nothing' \
		'of it is run as root. To take the version from the repository: git -C /root/site pull && /root/site/deploy/site update'
}

# Only `update` asks for it.
take_over() {
	need_answers
	if ! is_id "${1:-}" || [ ! -d "$RELEASES/$1" ]; then refuse "Only \"update\" asks for this."; fi
	make_accounts
	ROOM_BEFORE=$(room_settings)
	install_script "$HERE"
	go_live "$1"
	set_up_room "$1"
}

go_back() {
	local wanted=${1:-} found id
	if [ $# -gt 1 ]; then refuse '"back" takes one id, or none.'; fi
	need_answers
	lock back
	if [ -z "$wanted" ]; then
		id=$(linked_id "$SITE/previous")
		if [ -z "$id" ]; then stop 'There is no release before this one.' "$(list_releases)"; fi
	else
		found=$(find "$RELEASES" -mindepth 1 -maxdepth 1 -type d -name '[0-9a-f]*' -printf '%f\n' | awk -v start="$wanted" 'index($0, start) == 1')
		if [ -z "$found" ]; then stop "There is no release whose id starts with \"$wanted\"." "$(list_releases)"; fi
		if [[ $found == *$'\n'* ]]; then stop "The ids of several releases start with \"$wanted\"." "$(list_releases)"; fi
		id=$found
	fi
	check_release "$RELEASES/$id" "$id"
	go_live "$id"
}

list_releases() {
	local id
	say 'The releases that are here, newest first:'
	while read -r id; do
		say "  $(short "$id")  made $(made_at "$id")$(if [ "$id" = "$(current_id)" ]; then say '  (served)'; fi)"
	done < <(kept_ids)
}

# The id is all that is taken of whoever asks, and it is read with the rights of one of them.
go_live_as_wanted() {
	local id='' taken=$SITE/.wanted
	# First of all it is taken away: as long as it is there, this is started again, and what is asked for after that is another request.
	rm -rf "$taken"
	mv -T "$WANTED" "$taken" 2>/dev/null || true
	# Whoever writes it may not be done. Of a pipe, it would wait for words without end.
	for _ in $(seq 20); do
		if [ ! -f "$taken" ]; then break; fi
		id=$(as "$NAME-staff" timeout 5 head -c 64 "$taken" 2>/dev/null || true)
		if is_id "$id"; then break; fi
		sleep 0.1
	done
	rm -rf "$taken"
	need_answers
	lock go-live-as-wanted 240
	tell_outcome "under way ${id//[^0-9a-f]/}"
	if ! is_id "$id"; then
		tell_outcome 'failed: what was wanted is the id of no release'
		exit 0
	fi
	trap 'tell_outcome "failed: $id. Why: journalctl -u $NAME-live"' EXIT
	if [ -d "$RELEASES/$id" ]; then check_release "$RELEASES/$id" "$id"; else take_incoming "$id"; fi
	go_live "$id"
	trap - EXIT
	tell_outcome "live: $id"
}
tell_outcome() { write "$OUTCOME" 644 "$(date -u '+%Y-%m-%dT%H:%M:%SZ') $1"; }

# With the settings of the server and the rights of its account, where inquiries wait.
manage_inquiries() {
	local how=--pipe
	need_answers
	if [ ! -f "$SITE/current/inquiries.mjs" ]; then stop 'No release is served here, so there are no inquiries.'; fi
	if [ -t 0 ] && [ -t 1 ]; then how=--pty; fi
	exec systemd-run --quiet --collect --wait "$how" \
		--property "User=$NAME" --property "Group=$NAME" --property UMask=0077 \
		--property "EnvironmentFile=$SERVER_ENV" --property "WorkingDirectory=$DATA" \
		--property NoNewPrivileges=yes --property ProtectSystem=strict --property "ReadWritePaths=$DATA" \
		--setenv "DATA_DIR=$DATA" --setenv "COMMAND_NAME=$NAME inquiries" \
		"$SITE/current/node" --no-warnings "$SITE/current/inquiries.mjs" "$@"
}
