#!/bin/bash
# in-root.sh ROOT USER COMMAND: runs a shell command inside a root file system, as root or as an ordinary user. Mounts are of this
# call alone: they are gone when it ends. The root is really changed, because in a mere chroot no user namespace can be made,
# and without one Chromium has no sandbox.
set -eu
export ROOT_FOLDER="$1" ROOT_USER="$2" ROOT_COMMAND="$3"
exec unshare --mount --propagation private -- /bin/bash --norc -eu -c '
  mount --bind "$ROOT_FOLDER" "$ROOT_FOLDER"
  cd "$ROOT_FOLDER"
  mount --rbind /dev dev
  mount -t proc proc proc
  mkdir -p old
  pivot_root . old
  cd /
  umount -l /old
  export HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
  if [ "$ROOT_USER" = root ]; then exec /bin/bash --norc -c "$ROOT_COMMAND"; fi
  export HOME="/home/$ROOT_USER"
  exec setpriv --reuid="$ROOT_USER" --regid="$ROOT_USER" --init-groups /bin/bash --norc -c "$ROOT_COMMAND"
'
