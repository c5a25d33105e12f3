package main

import (
	"os/exec"
	"sync"
	"syscall"
)

// runners are the processes that run now.
type runners struct {
	mutex   sync.Mutex
	running map[*exec.Cmd]bool
}

func newRunners() *runners {
	return &runners{running: map[*exec.Cmd]bool{}}
}

// run runs a command to its end.
func (r *runners) run(command *exec.Cmd) error {
	if err := r.start(command); err != nil {
		return err
	}
	defer func() {
		r.mutex.Lock()
		defer r.mutex.Unlock()
		delete(r.running, command)
	}()
	return command.Wait()
}

func (r *runners) start(command *exec.Cmd) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if err := command.Start(); err != nil {
		return err
	}
	r.running[command] = true
	return nil
}

// stop asks every running process to end.
func (r *runners) stop() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for command := range r.running {
		_ = command.Process.Signal(syscall.SIGTERM)
	}
}
