$ stardrill backup
2>stardrill: there is nothing in 'HOME/.local/share/stardrill' to be kept yet
? 1
$ printf '{"question":"ownership-04","text":"I once dug, and it fell from 5 to 4."}\n' | stardrill import - --format jsonl
2>stardrill: 1 answer kept
$ stardrill log "Cut it by 3 %" --quiet
$ stardrill story new "A story" --result "fell by 3 %" --quiet
$ mkdir -p .config/stardrill/prompts; printf 'principle: ownership\n' > .config/stardrill/prompts/ownership.yaml
$ ln -s /etc/passwd .local/share/stardrill/stories/link.yaml; echo mine > .local/share/stardrill/mine.txt
$ stardrill backup
2>HOME/.local/share/stardrill/stories/link.yaml: warning: no plain file: not in the backup
2>stardrill: 4 files in stardrill-backup-2026-11-24.tar
$ stardrill backup --quiet 2>/dev/null
$ ls *.tar
>stardrill-backup-2026-11-24-2.tar
>stardrill-backup-2026-11-24.tar
$ tar tf stardrill-backup-2026-11-24.tar
>home/answers/ownership-04/20261124T101503Z.yaml
>home/stories/story.yaml
>home/log.yaml
>config/prompts/ownership.yaml
$ ls -l stardrill-backup-2026-11-24.tar | cut -c1-10
>-rw-------
$ stardrill backup -o stardrill-backup-2026-11-24.tar 2>&1 | tail -1
>stardrill: 'stardrill-backup-2026-11-24.tar' is there already; --force replaces it
$ stardrill backup --quiet -o - 2>/dev/null | cmp - stardrill-backup-2026-11-24.tar
$ stardrill restore stardrill-backup-2026-11-24.tar
2>stardrill: 0 files restored, 0 replaced, 4 there already

# Another home: nothing is there; then something else is there.
$ XDG_CONFIG_HOME=$PWD/c stardrill restore --home h stardrill-backup-2026-11-24.tar --dry-run
2>stardrill: 4 files would be restored, 0 replaced, 0 there already
$ ls h
2>ls: cannot access 'h': No such file or directory
? 2
$ XDG_CONFIG_HOME=$PWD/c stardrill restore --home h stardrill-backup-2026-11-24.tar
2>stardrill: 4 files restored, 0 replaced, 0 there already
$ find h c -type f | sort
>c/stardrill/prompts/ownership.yaml
>h/answers/ownership-04/20261124T101503Z.yaml
>h/log.yaml
>h/stories/story.yaml
$ echo 'wins:' > h/log.yaml
$ XDG_CONFIG_HOME=$PWD/c stardrill restore --home h stardrill-backup-2026-11-24.tar
2>stardrill: h/log.yaml: is there already and holds something else
2>stardrill: nothing was restored: 1 file would be replaced; --force does it
? 2
$ XDG_CONFIG_HOME=$PWD/c stardrill restore --home h stardrill-backup-2026-11-24.tar --force
2>stardrill: 0 files restored, 1 replaced, 3 there already
$ cmp h/log.yaml .local/share/stardrill/log.yaml

# What is no backup of ours changes nothing.
$ head -c 1500 stardrill-backup-2026-11-24.tar > cut.tar; echo text > text.tar; mkdir -p x/home; echo evil > x/home/.bashrc; tar -C x --format=ustar -cf evil.tar home; tar -C x --format=ustar -cf evil2.tar home/.bashrc
$ for f in cut text evil evil2 nowhere; do stardrill restore --home new $f.tar; done
2>stardrill: cut.tar: at byte 1024: the archive is cut off
2>stardrill: text.tar: at byte 0: this is no tar archive
2>stardrill: evil.tar: at byte 0: something that is no plain file
2>stardrill: evil2.tar: 'home/.bashrc' is no name a backup of stardrill holds
2>stardrill: cannot read 'nowhere.tar': No such file or directory
? 2
$ ls new
2>ls: cannot access 'new': No such file or directory
? 2
$ stardrill restore
2>stardrill: restore: expected one backup file
? 2
