import { describe, expect, test } from 'vitest';
import { isRemotePlace, mountsIn, type PlaceFacts } from './remote-place';

const mountinfo = [
  '22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw',
  '30 22 0:26 / /mnt/office\\040files rw,relatime - cifs //server/files rw,vers=3.1.1',
  '31 22 0:27 / /home/kim/cloud rw,nosuid,nodev - fuse.sshfs kim@server:/ rw',
  '32 22 0:28 / /net rw - autofs /etc/auto.net rw',
  '33 30 254:2 / /media/stick rw - vfat /dev/sdb1 rw',
].join('\n');

function linux(links: Readonly<Record<string, string>> = {}, looked: string[] = []): PlaceFacts {
  return {
    platform: 'linux',
    mounts: mountsIn(mountinfo),
    linkAt: (file) => {
      looked.push(file);
      return links[file];
    },
    systemDrive: '',
  };
}

describe('on Linux', () => {
  test.each([
    ['/home/kim/Export Docket', false],
    ['/media/stick/backups', false],
    ['/home/kim/cloudy', false],
    ['/mnt/office files/backups/a.csv', true],
    ['/mnt/office files', true],
    ['/home/kim/cloud/x', true],
    ['/net/server/x', true],
    ['/home/kim/../kim/cloud', true],
  ])('%s: %s', (place, isRemote) => {
    expect(isRemotePlace(place, linux())).toBe(isRemote);
  });

  test('a link leads there, also by way of another, and nothing behind the mount is looked at', () => {
    const looked: string[] = [];
    const links = { '/home/kim/desk': 'server', '/home/kim/server': '/mnt/office files/kim' };
    expect(isRemotePlace('/home/kim/desk/list.csv', linux(links, looked))).toBe(true);
    expect(looked.filter((file) => file.startsWith('/mnt/office'))).toEqual([]);
  });

  test('links that go round are followed only so far', () => {
    const links = { '/home/a': '/home/b', '/home/b': '/home/a' };
    expect(isRemotePlace('/home/a/x', linux(links))).toBe(false);
  });
});

test.each([
  ['win32', 'C:\\Users\\Kim\\list.csv', false],
  ['win32', 'c:\\Users\\Kim', false],
  ['win32', 'H:\\list.csv', true],
  ['win32', '\\\\server\\files\\list.csv', true],
  ['darwin', '/Users/kim/list.csv', false],
  ['darwin', '/Volumes/Office/list.csv', true],
] as const)('on %s %s: %s', (platform, place, isRemote) => {
  const facts = { platform, mounts: new Map(), linkAt: () => undefined, systemDrive: 'C:' };
  expect(isRemotePlace(place, facts)).toBe(isRemote);
});
