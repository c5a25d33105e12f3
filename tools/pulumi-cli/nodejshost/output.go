package main

import (
	"io"
	"sync"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// outputStream sends what a process prints, on two streams at the same time, through one.
type outputStream struct {
	mutex  sync.Mutex
	stream pulumirpc.LanguageRuntime_RunPluginServer
}

func (o *outputStream) send(response *pulumirpc.RunPluginResponse) error {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.stream.Send(response)
}

func (o *outputStream) exit(code int) error {
	return o.send(&pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Exitcode{Exitcode: int32(code)}})
}

func (o *outputStream) writer(responseOf func([]byte) *pulumirpc.RunPluginResponse) io.Writer {
	return writer(func(content []byte) (int, error) { return len(content), o.send(responseOf(content)) })
}

func stdout(content []byte) *pulumirpc.RunPluginResponse {
	return &pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Stdout{Stdout: content}}
}

func stderr(content []byte) *pulumirpc.RunPluginResponse {
	return &pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Stderr{Stderr: content}}
}

// writer is a function as an io.Writer.
type writer func([]byte) (int, error)

func (w writer) Write(content []byte) (int, error) { return w(content) }
